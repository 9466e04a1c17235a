namespace Elevate.Persistence.Schema.Drift;

/// <summary>What a schema is made of, in an order in which it can be made where nothing else decides.</summary>
public enum SchemaObjectKind
{
    /// <summary>An extension of the server. Only a missing one is of interest.</summary>
    Extension,

    /// <summary>What roles may do with objects that are yet to be made.</summary>
    DefaultPrivilege,

    /// <summary>An enumerated type.</summary>
    Enum,

    /// <summary>A sequence that is not an identity column's.</summary>
    Sequence,

    /// <summary>A table, its row security included.</summary>
    Table,

    /// <summary>A column of a table, without its default.</summary>
    Column,

    /// <summary>A function or procedure.</summary>
    Function,

    /// <summary>The default of a column.</summary>
    Default,

    /// <summary>A check, a unique, primary or foreign key, or an exclusion.</summary>
    Constraint,

    /// <summary>An index that no constraint stands on.</summary>
    Index,

    /// <summary>A view.</summary>
    View,

    /// <summary>A materialized view.</summary>
    MaterializedView,

    /// <summary>A trigger.</summary>
    Trigger,

    /// <summary>A rewrite rule.</summary>
    Rule,

    /// <summary>A policy of row security.</summary>
    Policy,

    /// <summary>Extended statistics.</summary>
    Statistics,

    /// <summary>One privilege of one role, or of PUBLIC.</summary>
    Grant
}
