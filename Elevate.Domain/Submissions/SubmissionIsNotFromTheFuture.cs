using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>A submission is handed in now or, when imported, in the past: the limits count by that moment.</summary>
public sealed class SubmissionIsNotFromTheFuture : IRule
{
    /// <summary>Checks the moment.</summary>
    /// <param name="createdAt">When the submission says that it was handed in.</param>
    /// <param name="now">The present moment.</param>
    /// <exception cref="ValidationException">It is in the future.</exception>
    public static void Check(DateTimeOffset createdAt, DateTimeOffset now)
    {
        if (createdAt > now + EvidenceIsNotFromTheFuture.ClockSkew)
            throw new ValidationException("A submission cannot be handed in in the future.");
    }
}
