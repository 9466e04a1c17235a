using Npgsql;

namespace Elevate.Persistence.Connections;

/// <summary>What every connection of the app has unless its connection string says otherwise.</summary>
public static class ConnectionDefaults
{
    /// <summary>The most connections that one process keeps to one database.</summary>
    public const int MaximumPoolSize = 50;

    /// <summary>The most statements that a connection keeps prepared.</summary>
    public const int MaxAutoPrepare = 100;

    /// <summary>Fills in what is not given.</summary>
    /// <param name="builder">The parts; changed.</param>
    /// <param name="behindPooler">True leaves automatic preparation off: a pooler may hand each statement to another server connection.</param>
    /// <returns>The same parts.</returns>
    public static NpgsqlConnectionStringBuilder Apply(NpgsqlConnectionStringBuilder builder, bool behindPooler = false)
    {
        var given = builder.Keys.Cast<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        Default("Application Name", "elevate");
        Default("Timezone", "UTC");
        Default("Maximum Pool Size", MaximumPoolSize);
        Default("Timeout", 30);
        if (!behindPooler) Default("Max Auto Prepare", MaxAutoPrepare);
        return builder;

        void Default(string keyword, object value)
        {
            if (!given.Contains(keyword)) builder[keyword] = value;
        }
    }
}
