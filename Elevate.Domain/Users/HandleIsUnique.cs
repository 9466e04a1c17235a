using Elevate.Domain.Errors;

namespace Elevate.Domain.Users;

/// <summary>A handle names one person, however it is capitalised.</summary>
public sealed class HandleIsUnique : IRule
{
    /// <summary>Checks whether it is free.</summary>
    /// <param name="takenByAnother">Whether someone else has it.</param>
    /// <exception cref="DuplicateException">It is taken.</exception>
    public static void Check(bool takenByAnother)
    {
        if (takenByAnother) throw new DuplicateException("This handle is taken.");
    }
}
