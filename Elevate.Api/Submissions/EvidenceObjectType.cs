using Elevate.Domain.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>One kind of evidence as it was handed in.</summary>
/// <typeparam name="T">The kind.</typeparam>
public sealed class EvidenceObjectType<T> : ObjectType<T> where T : Evidence
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<T> descriptor)
    {
        descriptor.Field(evidence => evidence.Activity).Ignore();
        descriptor.Field(evidence => evidence.GetFiles()).Ignore();
        descriptor.Field(evidence => evidence.Trimmed()).Ignore();
    }
}
