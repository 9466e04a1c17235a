using Elevate.Persistence.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>What clients see of an approval.</summary>
public sealed class ApprovalObjectType : ObjectType<Approval>
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<Approval> descriptor) =>
        descriptor.Field(approval => approval.Warnings).Description(
            "What a reviewer should know although it stands in nobody's way: MISSING_SESSION_START_TIME, MISSING_CITY, DUPLICATE_SESSION_SUSPECT, MAX_AWARDS_REACHED.");
}
