using Elevate.Domain.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>An idea for the classroom, handed in for recognition.</summary>
/// <param name="IdeaTitle">4 to 255 characters.</param>
/// <param name="IdeaSummary">50 to 5000 characters.</param>
public sealed record ShineEvidenceInput(string IdeaTitle, string IdeaSummary)
{
    internal ShineEvidence ToEvidence() => new(IdeaTitle, IdeaSummary);
}
