using Elevate.Persistence;
using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Api.Tests.Migrations;

public sealed class LintLexerTests
{
    [Theory]
    [InlineData("'it''s; one'", "it's; one")]
    [InlineData(@"E'a\';b\\'", @"a\';b\\")]
    [InlineData("'a\\'", "a\\")]
    [InlineData("$$;'$$", ";'")]
    [InlineData("$body$;$$;$body$", ";$$;")]
    [InlineData("$größe$;$größe$", ";")]
    [InlineData("U&'d;at'", "d;at")]
    [InlineData("x'1F;'", "1F;")]
    public void A_text_ends_where_its_quote_ends(string sql, string text)
    {
        var (tokens, _) = SqlLexer.Read($"{sql} ; after");

        Assert.Equal([SqlTokenKind.Text, SqlTokenKind.Symbol, SqlTokenKind.Word], tokens.Select(token => token.Kind));
        Assert.Equal(text, tokens[0].Value);
    }

    [Theory]
    [InlineData("Users", "users")]
    [InlineData("\"Users\"", "Users")]
    [InlineData("\"a\"\"b;c\"", "a\"b;c")]
    [InlineData("a$b$c", "a$b$c")]
    [InlineData("_ärger1", "_ärger1")]
    public void A_name_is_in_lower_case_unless_it_is_quoted(string sql, string name) =>
        Assert.Equal(name, Assert.Single(SqlLexer.Read(sql).Tokens).Name);

    [Fact]
    public void Comments_may_hold_anything_and_each_other()
    {
        var (tokens, comments) = SqlLexer.Read("""
            a -- it's; "here
            /* b; /* c' */ $$ */ d
            """);

        Assert.Equal(["a", "d"], tokens.Select(token => token.Value));
        Assert.Equal([("it's; \"here", 1), ("b; /* c' */ $$", 2)], comments.Select(comment => (comment.Text, comment.Line)));
    }

    [Fact]
    public void Numbers_and_parameters_are_no_quotes()
    {
        var tokens = SqlLexer.Read("1..10 1.5e3 $1 $2").Tokens;

        Assert.Equal(["1", ".", ".", "10", "1.5e3", "$", "1", "$", "2"], tokens.Select(token => token.Value));
    }

    [Theory]
    [InlineData("SELECT\n'a", "The quoted text that begins in line 2 has no end.")]
    [InlineData("/* /* */", "The comment that begins in line 1 has no end.")]
    [InlineData("\n\n$a$ $b$", "The quoted text that begins in line 3 has no end.")]
    public void What_has_no_end_is_told(string sql, string message) =>
        Assert.Equal(message, Assert.Throws<OperatorException>(() => SqlLexer.Read(sql)).Message);

    [Fact]
    public void Statements_end_at_semicolons_outside_of_everything()
    {
        var statements = SqlScript.Read("""
            SELECT ';';
            CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;
            CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2);
            ;
            CREATE FUNCTION g() RETURNS int LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; END $$
            """).ToList();

        Assert.Equal([("SELECT", 1), ("CREATE", 2), ("CREATE", 3), ("CREATE", 5)], statements.Select(statement => (statement.Tokens[0].Value, statement.Line)));
    }

    [Fact]
    public void What_a_block_executes_is_read_too()
    {
        var statements = SqlScript.Read("""
            DO $$
            DECLARE
                one record;
            BEGIN
                IF EXISTS (SELECT FROM users) THEN
                    UPDATE users SET name = CASE WHEN true THEN 'a' ELSE 'b' END;
                ELSE
                    DELETE FROM users;
                END IF;
                FOR one IN SELECT * FROM badges LOOP
                    EXECUTE format('ALTER TABLE %I DROP COLUMN name', one.code) || 'unended ''';
                END LOOP;
            END
            $$;
            """).ToList();

        Assert.Equal(
            [("UPDATE", 6), ("DELETE", 8), ("ALTER", 11)],
            statements.Where(statement => statement.Tokens[0].Value is "UPDATE" or "DELETE" or "ALTER").Select(statement => (statement.Tokens[0].Value, statement.Line)));
    }
}
