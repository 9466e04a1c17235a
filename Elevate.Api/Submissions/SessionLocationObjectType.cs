using Elevate.Domain.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>What clients see of the place of a training.</summary>
public sealed class SessionLocationObjectType : ObjectType<SessionLocation>
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<SessionLocation> descriptor) =>
        descriptor.Field(location => location.Trimmed()).Ignore();
}
