using Elevate.Domain.Errors;
using Elevate.Domain.Users;

namespace Elevate.Domain.Submissions;

/// <summary>Only its author changes or withdraws a submission; to anyone else there is none.</summary>
public sealed class OnlyTheAuthorEdits : IRule
{
    /// <summary>Checks whose it is.</summary>
    /// <param name="actor">Who wants to change it; null for an anonymous caller.</param>
    /// <param name="authorId">Whose submission it is; null where there is none.</param>
    /// <exception cref="NotFoundException">It is not theirs, or there is none: the answer is the same.</exception>
    public static void Check(Actor? actor, string? authorId)
    {
        if (actor is null || actor.UserId != authorId)
            throw new NotFoundException("You have no such submission.");
    }
}
