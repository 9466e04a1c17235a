using Elevate.Domain.Errors;
using Elevate.Domain.Text;

namespace Elevate.Domain.Submissions;

/// <summary>Whoever loses an approval can be told why.</summary>
public sealed class RevocationNeedsAReason : IRule
{
    /// <summary>Checks the reason.</summary>
    /// <param name="reason">The trimmed reason.</param>
    /// <exception cref="ValidationException">There is none, or it is too long.</exception>
    public static void Check(string reason) => TextLength.Check("reason", reason, 1, ReviewNoteIsShort.MaxLength);
}
