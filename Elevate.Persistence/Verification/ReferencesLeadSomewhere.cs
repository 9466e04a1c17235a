using Npgsql;

namespace Elevate.Persistence.Verification;

/// <summary>Looks behind every foreign key there is: a superuser can switch them off, and a restore can leave them out for a while.</summary>
internal sealed record ReferencesLeadSomewhere()
    : Invariant("references_lead_somewhere", "Whatever a foreign key names is there.")
{
    private const string Keys = """
        SELECT string_agg(format(
            'SELECT format(''%%s names %%s'', %L, %s) FROM %s AS child WHERE %s AND NOT EXISTS (SELECT FROM %s AS parent WHERE %s)',
            conname, key.child_columns, conrelid::regclass, key.is_given, confrelid::regclass, key.is_same), E'\nUNION ALL\n' ORDER BY conname)
        FROM pg_constraint
        CROSS JOIN LATERAL (
            SELECT string_agg(format('child.%I', child.attname), ', ' ORDER BY place) AS child_columns,
                string_agg(format('child.%I IS NOT NULL', child.attname), ' AND ' ORDER BY place) AS is_given,
                string_agg(format('parent.%I = child.%I', parent.attname, child.attname), ' AND ' ORDER BY place) AS is_same
            FROM unnest(conkey, confkey) WITH ORDINALITY AS pair (child_number, parent_number, place)
            JOIN pg_attribute child ON child.attrelid = conrelid AND child.attnum = child_number
            JOIN pg_attribute parent ON parent.attrelid = confrelid AND parent.attnum = parent_number
        ) AS key
        WHERE contype = 'f' AND connamespace = 'public'::regnamespace
        """;

    public override async Task<string> GetSqlAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Keys, connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
