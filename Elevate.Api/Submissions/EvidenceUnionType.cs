using Elevate.Domain.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>The evidence of a submission; the stage decides which.</summary>
public sealed class EvidenceUnionType : UnionType<Evidence>
{
    /// <inheritdoc />
    protected override void Configure(IUnionTypeDescriptor descriptor)
    {
        descriptor.Name("Evidence");
        descriptor.Description("What an educator handed in; the stage decides which.");
        descriptor.Type<EvidenceObjectType<LearnEvidence>>();
        descriptor.Type<EvidenceObjectType<ExploreEvidence>>();
        descriptor.Type<EvidenceObjectType<AmplifyEvidence>>();
        descriptor.Type<EvidenceObjectType<PresentEvidence>>();
        descriptor.Type<EvidenceObjectType<ShineEvidence>>();
    }
}
