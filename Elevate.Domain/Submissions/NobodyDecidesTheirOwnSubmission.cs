using Elevate.Domain.Errors;
using Elevate.Domain.Users;

namespace Elevate.Domain.Submissions;

/// <summary>Whoever handed it in does not decide on it, whatever their role.</summary>
public sealed class NobodyDecidesTheirOwnSubmission : IRule
{
    /// <summary>Checks that two people are involved.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="authorId">Whose submission it is.</param>
    /// <exception cref="ForbiddenException">It is their own.</exception>
    public static void Check(Actor actor, string authorId)
    {
        if (actor.UserId == authorId)
            throw new ForbiddenException("Nobody decides on their own submission.", ErrorCodes.OwnSubmission);
    }
}
