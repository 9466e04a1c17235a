namespace Elevate.Persistence.Schema;

/// <summary>A migration failed. The message says which, why, what was applied before it, and what was not.</summary>
public sealed class MigrationFailedException : OperatorException
{
    internal MigrationFailedException(IReadOnlyList<string> applied, string failed, IReadOnlyList<string> rest, Exception cause)
        : base(
            $"Migration {failed} failed: {cause.Message} Applied before it: {List(applied)}. Not applied: {List([failed, .. rest])}.", cause)
    {
        Applied = applied;
        Failed = failed;
    }

    internal MigrationFailedException(FailedMigration earlier)
        : base(
            $"Migration {earlier.Name} failed on {earlier.FailedAt:u}: {earlier.Error} It runs without a transaction and may have left something behind. "
            + "Look at the database, then say what is there: db resolve --applied or --rolled-back, with the migration's name.")
    {
        Applied = [];
        Failed = earlier.Name;
    }

    /// <summary>The migrations that were applied before it.</summary>
    public IReadOnlyList<string> Applied { get; }

    /// <summary>The one that failed.</summary>
    public string Failed { get; }

    private static string List(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}

/// <summary>A migration cannot be resolved: it does not exist, did not fail, or is not the next one.</summary>
/// <param name="migration">What it was called.</param>
/// <param name="status">How the database stands.</param>
public sealed class MigrationUnknownException(string migration, MigrationStatus status)
    : OperatorException(
        $"There is nothing to resolve about '{migration}'. Failed: {(status.Failed.Count == 0 ? "none" : string.Join(", ", status.Failed.Select(failed => failed.Name)))}. "
        + $"Next: {(status.Pending.Count == 0 ? "none" : status.Pending[0])}.");
