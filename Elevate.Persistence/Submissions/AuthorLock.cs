using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>The author's row, locked first by whatever decides about limits of that author.</summary>
internal sealed class AuthorLock
{
    private const string Lock = """
        SELECT user_type, user_type_confirmed FROM users WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE
        """;

    private readonly Rows<(UserType Type, bool Confirmed)> _author;

    public AuthorLock(SqlBatch batch, string userId) => _author = batch.Read(
        Lock, row => (row.GetFieldValue<UserType>(0), row.GetBoolean(1)), userId);

    /// <summary>The account as it is now, not as it was when the request came in.</summary>
    public void CheckMaySubmit()
    {
        if (_author is not [var author])
            throw new ForbiddenException("There is no such account any more.", ErrorCodes.NotAuthenticated);
        OnlyConfirmedEducatorsSubmit.Check(author.Type, author.Confirmed);
    }
}
