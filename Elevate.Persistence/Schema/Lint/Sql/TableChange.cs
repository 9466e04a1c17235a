namespace Elevate.Persistence.Schema.Lint.Sql;

/// <summary>One action of an ALTER TABLE.</summary>
internal abstract record TableChange
{
    /// <summary>Whether readers and writers go on meanwhile.</summary>
    public virtual bool IsLight => false;

    /// <summary>Other tables that it locks as well.</summary>
    public virtual IEnumerable<string> References => [];
}

internal sealed record AddColumn(string Column, IReadOnlyList<SqlToken> Definition) : TableChange
{
    public override IEnumerable<string> References => Definition.References();
}

internal sealed record DropColumn(string Column) : TableChange;

internal sealed record RenameTable(string? Column) : TableChange;

internal sealed record SetColumnType(string Column) : TableChange;

internal sealed record SetNotNull(string Column) : TableChange;

internal sealed record AddConstraint(string? Name, IReadOnlyList<SqlToken> Definition) : TableChange
{
    public bool IsNotValid => Definition.Says("NOT", "VALID");

    public bool IsUsingIndex => Definition.Says("USING", "INDEX") && !Definition.Says("USING", "INDEX", "TABLESPACE");

    public override IEnumerable<string> References => Definition.References();
}

internal sealed record ValidateConstraint(string Name) : TableChange
{
    public override bool IsLight => true;
}

/// <summary>SET LOGGED, SET TABLESPACE, SET ACCESS METHOD, SET EXPRESSION: every row is written again.</summary>
internal sealed record RewriteTable(string What) : TableChange;

internal sealed record OtherTableChange : TableChange;
