using Elevate.Domain.Activities;
using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>Nobody hands in the files of another, nor files uploaded for another stage.</summary>
public sealed class EvidenceBelongsToTheAuthor : IRule
{
    /// <summary>Checks one file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="field">The input field that names it.</param>
    /// <param name="authorId">Who hands it in.</param>
    /// <param name="activity">For which stage.</param>
    /// <exception cref="ValidationException">It belongs to someone or something else.</exception>
    public static void Check(StoragePath path, string field, string authorId, ActivityCode activity)
    {
        if (path.UserId != authorId || path.Activity != activity)
            throw new ValidationException(
                "The file is not among those that you uploaded for this activity.", field, ErrorCodes.EvidenceNotOwned);
    }
}
