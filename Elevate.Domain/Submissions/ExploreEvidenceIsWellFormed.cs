using Elevate.Domain.Errors;
using Elevate.Domain.Text;
using static Elevate.Domain.Submissions.EvidenceFields;

namespace Elevate.Domain.Submissions;

/// <summary>A class comes with a reflection that says something, and at most five files.</summary>
public sealed class ExploreEvidenceIsWellFormed : IRule
{
    /// <summary>Checks the fields.</summary>
    /// <param name="evidence">Trimmed evidence.</param>
    /// <exception cref="ValidationException">A field is not as it should be.</exception>
    public static void Check(ExploreEvidence evidence)
    {
        TextLength.Check(Explore + "reflection", evidence.Reflection, 150, 5000);
        TextLength.Check(Explore + "school", evidence.School, 1, 255);
        TextLength.CheckEach(Explore + "evidenceFiles", evidence.EvidenceFiles, 5, StoragePath.MaxLength);
    }
}
