using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>A file is evidence for one thing.</summary>
public sealed class EvidencePathIsUsedOnce : IRule
{
    /// <summary>Checks the files of one submission against each other and against those of all others.</summary>
    /// <param name="files">The files that the submission names.</param>
    /// <param name="usedElsewhere">Those of their paths that other submissions name.</param>
    /// <exception cref="DuplicateException">One is named twice.</exception>
    public static void Check(IReadOnlyCollection<EvidenceFile> files, IReadOnlyCollection<string> usedElsewhere)
    {
        var seen = new HashSet<string>(usedElsewhere, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!seen.Add(file.Path))
                throw new DuplicateException($"The file {file.Path} is in use already; each file can be handed in once.");
        }
    }
}
