using Elevate.Domain.Errors;
using Elevate.Domain.Text;

namespace Elevate.Domain.Submissions;

/// <summary>A note of the reviewer has at most a thousand characters.</summary>
public sealed class ReviewNoteIsShort : IRule
{
    /// <summary>The most characters of a note.</summary>
    public const int MaxLength = 1000;

    /// <summary>Checks the note.</summary>
    /// <param name="reviewNote">The trimmed note; null where there is none.</param>
    /// <exception cref="ValidationException">It is too long.</exception>
    public static void Check(string? reviewNote) => TextLength.Check("reviewNote", reviewNote, 0, MaxLength);
}
