namespace Elevate.Persistence.Schema.Lint.Sql;

/// <summary>Reads what an ALTER TABLE says behind the table's name.</summary>
internal static class TableChangeParser
{
    public static TableChange Parse(IReadOnlyList<SqlToken> tokens)
    {
        var reader = new TokenReader(tokens);
        return reader.TakeOneOf("ADD", "DROP", "ALTER", "RENAME", "VALIDATE", "SET") switch
        {
            "ADD" => Add(reader),
            "DROP" when !reader.Take("CONSTRAINT") => DropColumnOf(reader),
            "ALTER" when !reader.Take("CONSTRAINT") => AlterColumn(reader),
            "RENAME" => Rename(reader),
            "VALIDATE" when reader.Take("CONSTRAINT") => new ValidateConstraint(reader.TakeName()),
            "SET" when reader.TakeOneOf("LOGGED", "UNLOGGED", "TABLESPACE", "ACCESS") is { } what => new RewriteTable($"SET {what}"),
            _ => new OtherTableChange()
        };
    }

    private static TableChange Add(TokenReader reader)
    {
        if (reader.Take("CONSTRAINT")) return new AddConstraint(reader.TakeName(), reader.Rest);
        var rest = reader.Rest;
        var isUnnamed = reader.TakeOneOf("CHECK", "UNIQUE", "FOREIGN", "EXCLUDE") is not null || reader.Take("PRIMARY", "KEY");
        if (isUnnamed) return new AddConstraint(null, rest);
        reader.Take("COLUMN");
        return new AddColumn(reader.TakeName(), reader.Rest);
    }

    private static DropColumn DropColumnOf(TokenReader reader)
    {
        reader.Take("COLUMN");
        return new DropColumn(reader.TakeName());
    }

    private static TableChange AlterColumn(TokenReader reader)
    {
        reader.Take("COLUMN");
        var column = reader.TakeName();
        if (reader.Take("SET", "NOT", "NULL")) return new SetNotNull(column);
        if (reader.Take("TYPE") || reader.Take("SET", "DATA", "TYPE")) return new SetColumnType(column);
        return reader.Take("SET", "EXPRESSION") ? new RewriteTable("SET EXPRESSION") : new OtherTableChange();
    }

    private static TableChange Rename(TokenReader reader)
    {
        if (reader.Take("CONSTRAINT")) return new OtherTableChange();
        if (reader.Take("TO")) return new RenameTable(null);
        reader.Take("COLUMN");
        return new RenameTable(reader.TakeName());
    }
}
