using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>Whoever is turned down reads why.</summary>
public sealed class RejectionNeedsANote : IRule
{
    /// <summary>Checks the note.</summary>
    /// <param name="reviewNote">The trimmed note; null where there is none.</param>
    /// <exception cref="ValidationException">There is none.</exception>
    public static void Check(string? reviewNote)
    {
        if (string.IsNullOrEmpty(reviewNote))
            throw new ValidationException("A rejection needs a note that says why.", "reviewNote");
    }
}
