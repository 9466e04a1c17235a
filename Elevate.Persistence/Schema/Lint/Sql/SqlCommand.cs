namespace Elevate.Persistence.Schema.Lint.Sql;

/// <summary>What a statement does, as far as it matters to those who use the database meanwhile.</summary>
internal abstract record SqlCommand
{
    /// <summary>Tables on which it takes a lock that writers, or readers too, wait for.</summary>
    public virtual IEnumerable<string> LockedTables => [];

    /// <summary>Whether it can only run outside a transaction.</summary>
    public virtual bool IsConcurrent => false;
}

internal sealed record CreateTable(string Table, IReadOnlyList<SqlToken> Definition) : SqlCommand
{
    public override IEnumerable<string> LockedTables => Definition.References();
}

internal sealed record AlterTable(string Table, IReadOnlyList<TableChange> Changes) : SqlCommand
{
    public override IEnumerable<string> LockedTables => Changes.All(change => change.IsLight)
        ? []
        : Changes.SelectMany(change => change.References).Prepend(Table);
}

internal sealed record CreateIndex(string Name, string Table, bool IsConcurrently) : SqlCommand
{
    public override IEnumerable<string> LockedTables => IsConcurrently ? [] : [Table];

    public override bool IsConcurrent => IsConcurrently;
}

/// <summary>An index goes; the statement does not say from which table.</summary>
internal sealed record DropIndex(IReadOnlyList<string> Names, bool IsConcurrently) : SqlCommand
{
    public override IEnumerable<string> LockedTables => IsConcurrently ? [] : ["?"];

    public override bool IsConcurrent => IsConcurrently;
}

internal sealed record Reindex(bool IsConcurrently) : SqlCommand
{
    public override IEnumerable<string> LockedTables => IsConcurrently ? [] : ["?"];

    public override bool IsConcurrent => IsConcurrently;
}

/// <summary>A view, function, type or the like comes into being.</summary>
internal sealed record CreateObject(string Kind, string Name, IReadOnlyList<SqlToken> Definition) : SqlCommand;

/// <summary>A trigger, policy or rule of a table comes into being or goes.</summary>
internal sealed record ChangeTrigger(string Name, string Table) : SqlCommand
{
    public override IEnumerable<string> LockedTables => [Table];
}

/// <summary>A table, view, function, type or the like goes.</summary>
internal sealed record DropObjects(string Kind, IReadOnlyList<string> Names) : SqlCommand
{
    public override IEnumerable<string> LockedTables => Kind == "TABLE" ? Names : [];
}

internal sealed record AddEnumValue(string Type, string Value) : SqlCommand;

/// <summary>UPDATE, DELETE or MERGE.</summary>
internal sealed record ChangeRows(string Table) : SqlCommand;

internal sealed record InsertRows(string Table, IReadOnlyList<string> Sources) : SqlCommand;

internal sealed record RefreshView(string View, bool IsConcurrently) : SqlCommand
{
    public override IEnumerable<string> LockedTables => IsConcurrently ? [] : [View];
}

/// <summary>LOCK, TRUNCATE, CLUSTER, VACUUM FULL.</summary>
internal sealed record SeizeTable(string Verb, IReadOnlyList<string> Tables) : SqlCommand
{
    public override IEnumerable<string> LockedTables => Tables;

    public override bool IsConcurrent => Verb == "VACUUM FULL";
}

internal sealed record OtherCommand : SqlCommand;
