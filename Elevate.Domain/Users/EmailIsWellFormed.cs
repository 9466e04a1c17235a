using System.Text.RegularExpressions;
using Elevate.Domain.Errors;

namespace Elevate.Domain.Users;

/// <summary>An e-mail address looks like one and is not longer than mail allows.</summary>
public sealed partial class EmailIsWellFormed : IRule
{
    /// <summary>The most characters of an address.</summary>
    public const int MaxLength = 254;

    /// <summary>Checks the address.</summary>
    /// <param name="email">The address.</param>
    /// <exception cref="ValidationException">It is not as it should be.</exception>
    public static void Check(string email)
    {
        if (email.Length > MaxLength || !Shape().IsMatch(email))
            throw new ValidationException("This is not an e-mail address.", "email");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
