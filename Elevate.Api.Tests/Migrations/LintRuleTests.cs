using Elevate.Persistence.Schema.Lint;
using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Api.Tests.Migrations;

public sealed class LintRuleTests
{
    private const string Before = """
        CREATE TABLE users (id text);
        CREATE TABLE public.badges (code text);
        CREATE INDEX ix_users ON users (id);
        CREATE MATERIALIZED VIEW totals AS SELECT 1;
        ALTER TABLE users ADD CONSTRAINT proven CHECK (id IS NOT NULL) NOT VALID;
        """;

    [Theory]
    [InlineData("what-running-nodes-use-stays", "DROP TABLE IF EXISTS users CASCADE")]
    [InlineData("what-running-nodes-use-stays", "ALTER TABLE users DROP COLUMN id")]
    [InlineData("what-running-nodes-use-stays", "ALTER TABLE IF EXISTS ONLY public.users DROP id")]
    [InlineData("what-running-nodes-use-stays", "ALTER TABLE users RENAME COLUMN id TO key")]
    [InlineData("what-running-nodes-use-stays", "ALTER TABLE users RENAME id TO key")]
    [InlineData("what-running-nodes-use-stays", "ALTER TABLE users RENAME TO people")]
    [InlineData("what-running-nodes-use-stays", "DROP FUNCTION award(text, int), take(text)")]
    [InlineData("what-running-nodes-use-stays", "DROP MATERIALIZED VIEW totals")]
    [InlineData("what-running-nodes-use-stays", "DO $$ BEGIN EXECUTE 'DROP TABLE users'; END $$")]
    [InlineData("column-types-stay", "ALTER TABLE users ALTER COLUMN id TYPE uuid USING id::uuid")]
    [InlineData("column-types-stay", "ALTER TABLE \"users\" ALTER id SET DATA TYPE uuid")]
    [InlineData("not-null-is-proven-first", "ALTER TABLE users ALTER id SET NOT NULL")]
    [InlineData("new-columns-cost-nothing", "ALTER TABLE users ADD COLUMN age int NOT NULL")]
    [InlineData("new-columns-cost-nothing", "ALTER TABLE users ADD token uuid DEFAULT gen_random_uuid()")]
    [InlineData("new-columns-cost-nothing", "ALTER TABLE users ADD number bigserial")]
    [InlineData("new-columns-cost-nothing", "ALTER TABLE users ADD number bigint GENERATED ALWAYS AS IDENTITY")]
    [InlineData("new-columns-cost-nothing", "ALTER TABLE users ADD upper_id text GENERATED ALWAYS AS (upper(id)) STORED")]
    [InlineData("indexes-are-built-concurrently", "CREATE INDEX ON users (id)")]
    [InlineData("indexes-are-built-concurrently", "CREATE UNIQUE INDEX IF NOT EXISTS ux ON ONLY users USING btree (id)")]
    [InlineData("indexes-are-dropped-concurrently", "DROP INDEX ix_users")]
    [InlineData("indexes-are-dropped-concurrently", "DROP INDEX IF EXISTS public.unheard_of")]
    [InlineData("constraints-are-added-not-valid", "ALTER TABLE users ADD CONSTRAINT c CHECK (id <> '')")]
    [InlineData("constraints-are-added-not-valid", "ALTER TABLE users ADD FOREIGN KEY (id) REFERENCES badges (code)")]
    [InlineData("constraints-are-added-not-valid", "ALTER TABLE users ADD UNIQUE (id)")]
    [InlineData("constraints-are-added-not-valid", "ALTER TABLE users ADD PRIMARY KEY USING INDEX TABLESPACE fast (id)")]
    [InlineData("constraints-are-added-not-valid", "ALTER TABLE users ADD COLUMN badge text REFERENCES badges (code)")]
    [InlineData("constraints-are-validated-later", "ALTER TABLE users ADD CONSTRAINT c CHECK (id <> '') NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT c")]
    [InlineData("constraints-are-validated-later", "ALTER TABLE users ADD COLUMN x int, VALIDATE CONSTRAINT proven")]
    [InlineData("tables-are-not-seized", "LOCK users IN SHARE MODE")]
    [InlineData("tables-are-not-seized", "TRUNCATE badges, users CASCADE")]
    [InlineData("tables-are-not-seized", "CLUSTER users USING ix_users")]
    [InlineData("tables-are-not-seized", "REINDEX TABLE users")]
    [InlineData("tables-are-not-rewritten", "ALTER TABLE users SET UNLOGGED")]
    [InlineData("tables-are-not-rewritten", "ALTER TABLE users SET TABLESPACE slow")]
    [InlineData("views-are-refreshed-concurrently", "REFRESH MATERIALIZED VIEW totals")]
    [InlineData("concurrent-work-is-alone", "CREATE INDEX CONCURRENTLY ix ON users (id)")]
    [InlineData("concurrent-work-is-alone", "VACUUM (FULL) users")]
    [InlineData("concurrent-work-is-alone", "REINDEX INDEX CONCURRENTLY ix_users")]
    [InlineData("concurrent-work-is-alone", "DROP INDEX CONCURRENTLY ix_users")]
    [InlineData("data-moves-apart-from-definitions", "ALTER TABLE users ADD x int; UPDATE users SET x = 1")]
    [InlineData("data-moves-apart-from-definitions", "DELETE FROM users; CREATE TRIGGER t BEFORE INSERT OR UPDATE OF id ON users EXECUTE FUNCTION f()")]
    [InlineData("data-moves-apart-from-definitions", "CREATE INDEX ON users (id); WITH gone AS (DELETE FROM users RETURNING id) SELECT count(*) FROM gone")]
    [InlineData("no-long-work-under-locks", "CREATE TABLE copies (id text); ALTER TABLE users ADD x int; INSERT INTO copies SELECT id FROM users")]
    [InlineData("no-long-work-under-locks", "CREATE TABLE children (id text REFERENCES users); CREATE MATERIALIZED VIEW sums AS SELECT count(*) FROM badges")]
    [InlineData("tables-are-locked-one-by-one", "ALTER TABLE users ADD x int; CREATE TRIGGER t BEFORE INSERT ON badges EXECUTE FUNCTION f()")]
    [InlineData("tables-are-locked-one-by-one", "ALTER TABLE users ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES badges NOT VALID")]
    [InlineData("enum-values-rest-before-use", "ALTER TYPE \"Role\" ADD VALUE IF NOT EXISTS 'GUEST'; UPDATE users SET role = 'GUEST'")]
    public void What_is_dangerous_is_found(string rule, string sql)
    {
        var findings = Check(sql);

        Assert.Contains(findings, finding => finding.Rule == rule && finding.Blocks);
    }

    [Theory]
    [InlineData("CREATE TABLE new (id text PRIMARY KEY, code text CHECK (code <> '')); CREATE INDEX ON new (id); INSERT INTO new SELECT id FROM users; UPDATE new SET id = '';")]
    [InlineData("CREATE TABLE new (id text); ALTER TABLE new ADD x int NOT NULL, ALTER id TYPE uuid, DROP COLUMN y; TRUNCATE new; DROP TABLE new")]
    [InlineData("DROP VIEW totals_view; CREATE VIEW totals_view AS SELECT 1")]
    [InlineData("ALTER TABLE users ADD COLUMN x int NOT NULL DEFAULT 0, ADD y timestamptz DEFAULT now(), ADD z varchar(20) DEFAULT 'a'")]
    [InlineData("ALTER TABLE users ADD CONSTRAINT c CHECK (id <> '') NOT VALID, ADD CONSTRAINT u UNIQUE USING INDEX ux, DROP CONSTRAINT d")]
    [InlineData("ALTER TABLE users VALIDATE CONSTRAINT proven; ALTER TABLE users ALTER id SET NOT NULL")]
    [InlineData("REFRESH MATERIALIZED VIEW CONCURRENTLY totals")]
    [InlineData("CREATE MATERIALIZED VIEW sums AS SELECT count(*) FROM users; CREATE UNIQUE INDEX ON sums (count)")]
    [InlineData("ALTER TABLE users ADD x int; CREATE MATERIALIZED VIEW sums AS SELECT count(*) FROM users WITH NO DATA")]
    [InlineData("UPDATE users SET id = lower(id); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ DROP TABLE users $$")]
    [InlineData("ALTER TYPE \"Role\" ADD VALUE 'GUEST'; COMMENT ON TYPE \"Role\" IS 'Guests too'")]
    [InlineData("SELECT 'DROP TABLE users'; COMMENT ON TABLE users IS 'DROP TABLE users; -- not'")]
    [InlineData("ALTER TABLE users ADD x int; INSERT INTO badges VALUES ('a') ON CONFLICT (code) DO UPDATE SET code = excluded.code WHERE badges.code IS DISTINCT FROM excluded.code")]
    public void What_is_safe_is_let_through(string sql) => Assert.Empty(Check(sql));

    [Theory]
    [InlineData("DROP INDEX CONCURRENTLY IF EXISTS ix_users")]
    [InlineData("ALTER TABLE users VALIDATE CONSTRAINT proven")]
    [InlineData("ALTER TABLE users DROP CONSTRAINT IF EXISTS a, ADD CONSTRAINT a CHECK (id <> '') NOT VALID; CREATE OR REPLACE TRIGGER t BEFORE INSERT ON users EXECUTE FUNCTION f()")]
    [InlineData("DROP TRIGGER IF EXISTS t ON users; CREATE CONSTRAINT TRIGGER t AFTER UPDATE OF id ON users DEFERRABLE EXECUTE FUNCTION f()")]
    [InlineData("CREATE TABLE IF NOT EXISTS children (id text REFERENCES users); ALTER TABLE users ADD COLUMN IF NOT EXISTS x int, ENABLE ALWAYS TRIGGER t")]
    [InlineData("DO $$ BEGIN LOOP UPDATE users SET id = '' WHERE id = 'a'; COMMIT; EXIT WHEN NOT FOUND; END LOOP; END $$")]
    public void Long_work_is_outside_of_transactions(string sql) => Assert.Empty(Check(sql, isTransactional: false));

    [Theory]
    [InlineData("concurrent-work-is-alone", "CREATE INDEX CONCURRENTLY a ON users (id); CREATE INDEX CONCURRENTLY b ON users (id)")]
    [InlineData("definitions-can-be-repeated", "ALTER TABLE users ADD x int")]
    [InlineData("definitions-can-be-repeated", "ALTER TABLE users DROP CONSTRAINT IF EXISTS a, ADD CONSTRAINT b CHECK (id <> '') NOT VALID")]
    [InlineData("definitions-can-be-repeated", "CREATE TABLE children (id text REFERENCES users)")]
    [InlineData("definitions-can-be-repeated", "CREATE INDEX CONCURRENTLY IF NOT EXISTS ix ON users (id)")]
    [InlineData("definitions-can-be-repeated", "DROP INDEX CONCURRENTLY ix_users")]
    [InlineData("definitions-can-be-repeated", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("definitions-can-be-repeated", "CREATE TRIGGER t BEFORE INSERT ON users EXECUTE FUNCTION f()")]
    [InlineData("tables-are-locked-one-by-one", "CREATE OR REPLACE TRIGGER t BEFORE INSERT ON users EXECUTE FUNCTION f(); CREATE OR REPLACE TRIGGER t BEFORE INSERT ON badges EXECUTE FUNCTION f()")]
    public void Other_things_are_not(string rule, string sql) => Assert.Contains(Check(sql, isTransactional: false), finding => finding.Rule == rule);

    [Fact]
    public void Operations_between_two_without_a_transaction_have_one_of_their_own()
    {
        MigrationStep[] steps =
        [
            new("Sql", false, "UPDATE users SET id = ''", true), new("Sql", false, "DROP INDEX CONCURRENTLY IF EXISTS ix", false),
            new("Sql", false, "CREATE INDEX CONCURRENTLY ix ON users (id)", false), new("Sql", false, "ALTER TABLE users ADD x int", true)
        ];

        Assert.Empty(Check(steps, []));
    }

    [Fact]
    public void Definitions_are_divided_so_that_each_part_locks_one_table()
    {
        const string sql = """
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
            ALTER TABLE users ADD x int; -- On users.
            CREATE TRIGGER t BEFORE INSERT ON users EXECUTE FUNCTION f();
            SELECT 1;
            CREATE TRIGGER t BEFORE INSERT ON badges EXECUTE FUNCTION f();
            CREATE TRIGGER t BEFORE UPDATE ON users EXECUTE FUNCTION f();
            -- The end.
            """;

        var parts = TableByTable.Divide(sql).ToList();

        Assert.Equal(sql, string.Concat(parts));
        Assert.Equal([4, 1, 1], parts.Select(part => SqlScript.Read(part).Count()));
    }

    [Fact]
    public void A_finding_says_where_and_what_and_how_else()
    {
        var finding = Assert.Single(Check("SELECT 1;\n\n-- All of it.\nALTER TABLE users\n    ALTER id TYPE uuid;"));

        Assert.Equal(
            ("2_Now", "Sql/Now/topic.sql", 4, "column-types-stay", "ALTER TABLE users ALTER id TYPE uuid"),
            (finding.Migration, finding.Place, finding.Line, finding.Rule, finding.Statement));
        Assert.StartsWith("column users.id changes its type: the table is written anew", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("drop the old one in a later release.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_acknowledged_with_a_reason_does_not_block()
    {
        var findings = Check("""
            -- lint: allow column-types-stay: nobody reads it yet.
            ALTER TABLE users ALTER id TYPE uuid, ALTER name TYPE text;
            -- lint: allow indexes-are-dropped-concurrently: it is never used.
            DO $$ BEGIN DROP INDEX ix_users; PERFORM 1; END $$;
            """);

        Assert.All(findings, finding => Assert.False(finding.Blocks));
        Assert.Equal(["nobody reads it yet.", "nobody reads it yet.", "it is never used."], findings.Select(finding => finding.Reason));
    }

    [Theory]
    [InlineData("-- lint: allow column-types-stay\nALTER TABLE users ALTER id TYPE uuid", "column-types-stay", "\"allow column-types-stay\" gives no reason.")]
    [InlineData("-- lint: allow column-types-stay: it is fine.\nSELECT 1", null, "\"allow column-types-stay\" allows what nothing here does.")]
    [InlineData("-- lint: allow everything: it is fine.\nSELECT 1", null, "There is no rule \"everything\".")]
    [InlineData("SELECT 1; -- lint: allow column-types-stay: it is fine.\nSELECT 2; ALTER TABLE users ALTER id TYPE uuid", "column-types-stay", "\"allow column-types-stay\" allows what nothing here does.")]
    public void An_acknowledgement_that_does_not_hold_blocks(string sql, string? rule, string message)
    {
        var findings = Check(sql);

        Assert.All(findings, finding => Assert.True(finding.Blocks));
        Assert.Equal(new[] { rule, "acknowledgements-hold" }.OfType<string>(), findings.Select(finding => finding.Rule));
        Assert.StartsWith(message, findings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_acknowledges_its_operations_but_not_its_files()
    {
        Acknowledgement said = new("column-types-stay", "Nobody reads it yet.", "class", 1);
        MigrationStep operation = new("AlterColumn", false, "ALTER TABLE users ALTER id TYPE uuid", true);

        Assert.False(Assert.Single(Check([operation], [said])).Blocks);
        Assert.Equal(["column-types-stay", "acknowledgements-hold"], Check([operation with { IsFile = true }], [said]).Select(finding => finding.Rule));
    }

    private static IReadOnlyList<LintFinding> Check(string sql, bool isTransactional = true) =>
        Check([new MigrationStep("Sql/Now/topic.sql", true, sql, isTransactional)], []);

    private static IReadOnlyList<LintFinding> Check(IEnumerable<MigrationStep> steps, IReadOnlyList<Acknowledgement> acknowledgements)
    {
        var before = new MigrationScript("1_Before", [new MigrationStep("Sql", false, Before, true)], [], null);
        return new MigrationLint([before, new MigrationScript("2_Now", steps, acknowledgements, before)]).Check(["2_Now"]);
    }
}
