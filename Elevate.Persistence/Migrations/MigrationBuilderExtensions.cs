using Elevate.Persistence.Schema.Lint.Sql;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Elevate.Persistence.Migrations;

/// <summary>
/// What a migration can do to large tables while others use them. All but <see cref="AddConstraintNotValid"/> runs without a transaction and belongs in
/// a migration that does nothing else. Each may be run again after a failure.
/// </summary>
internal static class MigrationBuilderExtensions
{
    /// <summary>Builds an index while others write. An index of that name, as a build leaves one that failed, is dropped first.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="name">The index.</param>
    /// <param name="table">The table.</param>
    /// <param name="definition">What follows the table's name: columns in parentheses, and a WHERE.</param>
    /// <param name="isUnique">Whether no two rows may have the same key.</param>
    public static void CreateIndexConcurrently(this MigrationBuilder migrationBuilder, string name, string table, string definition, bool isUnique = false)
    {
        migrationBuilder.DropIndexConcurrently(name);
        migrationBuilder.Sql($"CREATE {(isUnique ? "UNIQUE " : "")}INDEX CONCURRENTLY {name} ON {table} {definition};", suppressTransaction: true);
    }

    /// <summary>Drops an index, if it is there, when nobody uses it any more.</summary>
    public static void DropIndexConcurrently(this MigrationBuilder migrationBuilder, string name) =>
        migrationBuilder.Sql($"DROP INDEX CONCURRENTLY IF EXISTS {name};", suppressTransaction: true);

    /// <summary>Adds a constraint that holds for what is written from now on. A later migration validates it.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="name">The constraint.</param>
    /// <param name="table">The table.</param>
    /// <param name="definition">CHECK (…), or FOREIGN KEY (…) REFERENCES ….</param>
    public static OperationBuilder<SqlOperation> AddConstraintNotValid(this MigrationBuilder migrationBuilder, string name, string table, string definition) =>
        migrationBuilder.Sql($"ALTER TABLE {table} ADD CONSTRAINT {name} {definition} NOT VALID;");

    /// <summary>Checks the rows from before the constraint, while others read and write.</summary>
    public static OperationBuilder<SqlOperation> ValidateConstraint(this MigrationBuilder migrationBuilder, string name, string table) =>
        migrationBuilder.Sql($"ALTER TABLE {table} VALIDATE CONSTRAINT {name};", suppressTransaction: true);

    /// <summary>
    /// Makes definitions on several tables, each table's in a transaction of its own: one that has a table and waits for the next meets those who have
    /// that one and wait for the first. Every statement has to stand being repeated: CREATE OR REPLACE, IF EXISTS.
    /// </summary>
    public static void SqlTableByTable(this MigrationBuilder migrationBuilder, string sql)
    {
        foreach (var part in TableByTable.Divide(sql)) migrationBuilder.Sql(part, suppressTransaction: true);
    }

    /// <summary>Changes many rows in the name of the system, some at a time, each time in a transaction of its own.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="batch">
    /// A statement that changes the next rows, a thousand or so, and none of those that it has changed before: UPDATE … WHERE id IN (SELECT … LIMIT 1000).
    /// It is repeated until it changes none.
    /// </param>
    public static OperationBuilder<SqlOperation> SqlInBatches(this MigrationBuilder migrationBuilder, string batch) => migrationBuilder.Sql($"""
        DO $batches$
        DECLARE
            changed bigint;
        BEGIN
            LOOP
                PERFORM set_config('app.user_id', 'system', true), set_config('app.user_role', 'SYSTEM', true);
                {batch};
                GET DIAGNOSTICS changed = ROW_COUNT;
                COMMIT;
                EXIT WHEN changed = 0;
            END LOOP;
        END
        $batches$;
        """, suppressTransaction: true);
}
