using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>A certificate is evidence for one person, while the submission is pending or approved.</summary>
public sealed class CertificateIsUsedOnce : IRule
{
    /// <summary>Checks whether it is in use.</summary>
    /// <param name="usedElsewhere">Whether another LEARN submission, pending or approved, of whomever, has the same certificate hash.</param>
    /// <exception cref="DuplicateException">It is.</exception>
    public static void Check(bool usedElsewhere)
    {
        if (usedElsewhere) throw new DuplicateException("This certificate was handed in already.");
    }
}
