using Elevate.Domain.Points;

namespace Elevate.Api.Points;

/// <summary>The part of a ledger entry that its owner sees.</summary>
public sealed class LedgerEntryObjectType : ObjectType<LedgerEntry>
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<LedgerEntry> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(entry => entry.Id);
        descriptor.Field(entry => entry.Source);
        descriptor.Field(entry => entry.DeltaPoints);
        descriptor.Field(entry => entry.SubmissionId);
        descriptor.Field(entry => entry.ReversesEntryId);
        descriptor.Field(entry => entry.EventTime);
        descriptor.Field(entry => entry.CreatedAt);
    }
}
