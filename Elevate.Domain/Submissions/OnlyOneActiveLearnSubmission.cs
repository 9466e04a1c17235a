using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>An educator has one LEARN submission that is pending or approved; after a rejection another is welcome.</summary>
public sealed class OnlyOneActiveLearnSubmission : IRule
{
    /// <summary>Checks whether there is another.</summary>
    /// <param name="otherIsActive">Whether the author has another LEARN submission, pending or approved.</param>
    /// <exception cref="DuplicateException">There is.</exception>
    public static void Check(bool otherIsActive)
    {
        if (otherIsActive)
            throw new DuplicateException("You have a LEARN submission already that is pending or approved.");
    }
}
