using Elevate.Domain.Errors;
using Elevate.Domain.Text;
using static Elevate.Domain.Submissions.EvidenceFields;

namespace Elevate.Domain.Submissions;

/// <summary>An idea has a title and is explained.</summary>
public sealed class ShineEvidenceIsWellFormed : IRule
{
    /// <summary>Checks the fields.</summary>
    /// <param name="evidence">Trimmed evidence.</param>
    /// <exception cref="ValidationException">A field is not as it should be.</exception>
    public static void Check(ShineEvidence evidence)
    {
        TextLength.Check(Shine + "ideaTitle", evidence.IdeaTitle, 4, 255);
        TextLength.Check(Shine + "ideaSummary", evidence.IdeaSummary, 50, 5000);
    }
}
