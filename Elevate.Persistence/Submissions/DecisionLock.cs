using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>A submission that someone decides on. First its author is locked, then the submission: everyone in this order.</summary>
internal static class DecisionLock
{
    private const string LockAuthor = """
        SELECT FROM users WHERE id = (SELECT user_id FROM submissions WHERE id = $1) FOR NO KEY UPDATE
        """;

    private const string LockSubmission = $"""
        SELECT {SubmissionRow.Columns} FROM submissions s WHERE s.id = $1 FOR UPDATE
        """;

    public static async Task<Submission> LockForDecisionAsync(
        this Transaction transaction, Guid submissionId, CancellationToken cancellationToken)
    {
        var batch = transaction.Batch();
        batch.Read(LockAuthor, _ => true, submissionId);
        var rows = batch.Read(LockSubmission, SubmissionRow.Read, submissionId);
        await batch.ExecuteAsync(cancellationToken);
        return rows is [var submission] ? submission : throw new NotFoundException("There is no such submission.");
    }
}
