namespace Elevate.Persistence.Schema.Lint.Sql;

/// <summary>Reads what a statement does. What is of no concern here is an <see cref="OtherCommand"/>.</summary>
internal static class SqlCommandParser
{
    // The longer ones first.
    private static readonly string[][] Kinds =
    [
        ["MATERIALIZED", "VIEW"], ["VIEW"], ["FUNCTION"], ["PROCEDURE"], ["ROUTINE"], ["AGGREGATE"], ["TYPE"], ["DOMAIN"], ["SEQUENCE"], ["SCHEMA"], ["TABLE"]
    ];

    private static readonly string[] Verbs =
    [
        "CREATE", "ALTER", "DROP", "UPDATE", "DELETE", "MERGE", "INSERT", "WITH", "REFRESH", "REINDEX", "LOCK", "TRUNCATE", "CLUSTER", "VACUUM"
    ];

    public static SqlCommand Parse(IReadOnlyList<SqlToken> tokens)
    {
        var reader = new TokenReader(tokens);
        return reader.TakeOneOf(Verbs) switch
        {
            "CREATE" => Create(reader),
            "ALTER" => Alter(reader),
            "DROP" => Drop(reader),
            "UPDATE" => new ChangeRows(reader.TakeName()),
            "DELETE" when reader.Take("FROM") => new ChangeRows(reader.TakeName()),
            "MERGE" when reader.Take("INTO") => new ChangeRows(reader.TakeName()),
            "INSERT" when reader.Take("INTO") => new InsertRows(reader.TakeName(), [.. reader.Rest.Sources()]),
            "WITH" => With(tokens),
            "REFRESH" when reader.Take("MATERIALIZED", "VIEW") => Refresh(reader),
            "REINDEX" => new Reindex(reader.TakeUpTo("CONCURRENTLY")),
            "LOCK" => Lock(reader),
            "TRUNCATE" => Truncate(reader),
            "CLUSTER" => new SeizeTable("CLUSTER", reader.IsAtEnd ? ["?"] : [reader.TakeName()]),
            "VACUUM" => Vacuum(tokens, reader),
            _ => new OtherCommand()
        };
    }

    private static SqlCommand Create(TokenReader reader)
    {
        reader.Take("OR", "REPLACE");
        if (reader.TakeOneOf("TEMP", "TEMPORARY") is not null) return new OtherCommand();
        reader.Take("UNLOGGED");
        reader.Take("CONSTRAINT");
        if (reader.TakeOneOf("TRIGGER", "POLICY", "RULE") is not null)
        {
            var name = reader.TakeName();
            return reader.TakeUpTo("ON") ? new ChangeTrigger(name, TriggerTable(reader)) : new OtherCommand();
        }
        reader.Take("UNIQUE");
        if (reader.Take("INDEX")) return Index(reader);
        if (TakeKind(reader) is not { } kind) return new OtherCommand();
        var created = reader.TakeName();
        return kind == "TABLE" ? new CreateTable(created, reader.Rest) : new CreateObject(kind, created, reader.Rest);
    }

    // A rule names its event first: ON INSERT TO table.
    private static string TriggerTable(TokenReader reader)
    {
        if (reader.TakeOneOf("SELECT", "INSERT", "UPDATE", "DELETE") is not null) reader.Take("TO");
        return reader.TakeName();
    }

    private static CreateIndex Index(TokenReader reader)
    {
        var isConcurrently = reader.Take("CONCURRENTLY");
        var name = reader.Take("ON") ? "?" : reader.TakeName();
        reader.Take("ON");
        return new CreateIndex(name, reader.TakeName(), isConcurrently);
    }

    private static SqlCommand Alter(TokenReader reader)
    {
        if (reader.Take("TABLE"))
        {
            var table = reader.TakeName();
            reader.Take("*");
            return new AlterTable(table, [.. reader.Rest.DivideAtCommas().Select(TableChangeParser.Parse)]);
        }
        if (!reader.Take("TYPE")) return new OtherCommand();
        var type = reader.TakeName();
        if (!reader.Take("ADD", "VALUE")) return new OtherCommand();
        reader.Take("IF", "NOT", "EXISTS");
        return new AddEnumValue(type, reader.Rest is [{ Kind: SqlTokenKind.Text } value, ..] ? value.Value : "?");
    }

    private static SqlCommand Drop(TokenReader reader)
    {
        if (reader.Take("INDEX"))
        {
            var isConcurrently = reader.Take("CONCURRENTLY");
            return new DropIndex(reader.TakeNames(), isConcurrently);
        }
        if (reader.TakeOneOf("TRIGGER", "POLICY", "RULE") is not null)
        {
            var name = reader.TakeName();
            return reader.Take("ON") ? new ChangeTrigger(name, reader.TakeName()) : new OtherCommand();
        }
        return TakeKind(reader) is { } kind ? new DropObjects(kind, reader.TakeNames()) : new OtherCommand();
    }

    private static string? TakeKind(TokenReader reader)
    {
        foreach (var kind in Kinds)
        {
            if (reader.Take(kind)) return string.Join(' ', kind);
        }
        return null;
    }

    // A WITH may change rows in any of its parts; in FOR UPDATE the word stands elsewhere.
    private static SqlCommand With(IReadOnlyList<SqlToken> tokens)
    {
        string[] verbs = ["UPDATE", "DELETE", "MERGE", "INSERT"];
        var changes = Enumerable.Range(1, tokens.Count - 1)
            .Where(index => verbs.Any(tokens[index].Is) && (tokens[index - 1].Is("(") || tokens[index - 1].Is(")")))
            .Select(index => Parse([.. tokens.Skip(index)]))
            .ToList();
        return changes.OfType<ChangeRows>().FirstOrDefault<SqlCommand>()
            ?? changes.OfType<InsertRows>().Select(insert => insert with { Sources = [.. tokens.Sources()] }).FirstOrDefault<SqlCommand>()
            ?? new OtherCommand();
    }

    private static RefreshView Refresh(TokenReader reader)
    {
        var isConcurrently = reader.Take("CONCURRENTLY");
        return new RefreshView(reader.TakeName(), isConcurrently);
    }

    private static SeizeTable Lock(TokenReader reader)
    {
        reader.Take("TABLE");
        return new SeizeTable("LOCK TABLE", reader.TakeNames());
    }

    private static SeizeTable Truncate(TokenReader reader)
    {
        reader.Take("TABLE");
        return new SeizeTable("TRUNCATE", reader.TakeNames());
    }

    private static SqlCommand Vacuum(IReadOnlyList<SqlToken> tokens, TokenReader reader)
    {
        if (!tokens.Any(token => token.Is("FULL"))) return new OtherCommand();
        reader.SkipParentheses();
        while (reader.TakeOneOf("FULL", "FREEZE", "VERBOSE", "ANALYZE") is not null)
        {
        }
        return new SeizeTable("VACUUM FULL", reader.IsAtEnd ? ["?"] : reader.TakeNames());
    }
}
