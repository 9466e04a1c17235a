using Elevate.Domain.Errors;

namespace Elevate.Domain.Users;

/// <summary>An e-mail address belongs to one account.</summary>
public sealed class EmailIsUnique : IRule
{
    /// <summary>Checks whether it is free.</summary>
    /// <param name="takenByAnother">Whether another account has it.</param>
    /// <exception cref="DuplicateException">It is taken.</exception>
    public static void Check(bool takenByAnother)
    {
        if (takenByAnother) throw new DuplicateException("An account with this e-mail address exists.");
    }
}
