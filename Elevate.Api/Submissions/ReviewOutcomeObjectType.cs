using Elevate.Persistence.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>What clients see of an outcome.</summary>
public sealed class ReviewOutcomeObjectType : ObjectType<ReviewOutcome>
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<ReviewOutcome> descriptor) =>
        descriptor.Field(outcome => outcome.Error).Ignore();
}
