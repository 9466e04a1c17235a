using Elevate.Domain.Users;
using Npgsql;

namespace Elevate.Persistence.Transactions;

/// <summary>One open transaction, in the name of someone.</summary>
internal sealed class Transaction(
    NpgsqlConnection connection,
    NpgsqlTransaction transaction,
    Actor actor,
    OrganisationTimeZone organisation,
    bool isImport)
{
    // The context lasts as long as the transaction, and costs no round trip of its own: it leads the first batch.
    private const string SetContext = """
        SELECT set_config('app.user_id', $1, true), set_config('app.user_role', $2, true), set_config('app.org_timezone', $3, true)
        """;

    private readonly List<Action> _afterCommit = [];
    private bool _hasContext;

    public SqlBatch Batch()
    {
        var batch = new SqlBatch(connection, transaction, _afterCommit);
        if (!_hasContext)
        {
            _hasContext = true;
            batch.Read(SetContext, _ => true, actor.UserId, actor.Role.ToString().ToUpperInvariant(), organisation.Zone.Id);
            if (isImport) batch.Read("SELECT set_config('app.import', 'on', true)", _ => true);
        }

        return batch;
    }

    /// <summary>What was written is there to stay: does what waited for that.</summary>
    public void Committed()
    {
        foreach (var action in _afterCommit) action();
    }
}
