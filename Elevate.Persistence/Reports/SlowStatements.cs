using Npgsql;

namespace Elevate.Persistence.Reports;

/// <summary>The section that needs an extension, which not every server has.</summary>
internal static class SlowStatements
{
    private const string Name = "slow_statements";

    /// <summary>What to do to have it; null where something else is wrong.</summary>
    public static string? Missing(string section, PostgresException exception) => section != Name ? null : exception.SqlState switch
    {
        PostgresErrorCodes.UndefinedTable =>
            "The extension pg_stat_statements is not there. CREATE EXTENSION pg_stat_statements makes it, once shared_preload_libraries names it and the server was restarted.",
        PostgresErrorCodes.ObjectNotInPrerequisiteState =>
            "The extension pg_stat_statements is there, but not loaded: name it in shared_preload_libraries and restart the server.",
        _ => null
    };
}
