using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>A submission that its author wants to change, locked after the author.</summary>
internal sealed class OwnSubmission
{
    // A submission of someone else is not locked either: to the caller it does not exist.
    private const string Lock = $"""
        SELECT {SubmissionRow.Columns} FROM submissions s WHERE s.id = $1 AND s.user_id = $2 FOR UPDATE
        """;

    private readonly Actor _actor;
    private readonly Rows<Submission> _rows;

    public OwnSubmission(SqlBatch batch, Actor actor, Guid id) =>
        (_actor, _rows) = (actor, batch.Read(Lock, SubmissionRow.Read, id, actor.UserId));

    /// <summary>The submission.</summary>
    /// <exception cref="Domain.Errors.NotFoundException">There is none, or it is someone else's.</exception>
    public Submission Get()
    {
        var submission = _rows is [var row] ? row : null;
        OnlyTheAuthorEdits.Check(_actor, submission?.UserId);
        return submission!;
    }
}
