using System.Text.RegularExpressions;
using Elevate.Domain.Errors;

namespace Elevate.Domain.Users;

/// <summary>A handle has 3 to 30 letters, digits, hyphens and underscores.</summary>
public sealed partial class HandleIsWellFormed : IRule
{
    /// <summary>Checks the handle.</summary>
    /// <param name="handle">The handle.</param>
    /// <exception cref="ValidationException">It is not as it should be.</exception>
    public static void Check(string handle)
    {
        if (!Shape().IsMatch(handle))
            throw new ValidationException("A handle has 3 to 30 letters (a to z), digits, hyphens and underscores.", "handle");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{3,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
