using System.Text.RegularExpressions;
using Elevate.Persistence.Connections;

namespace Elevate.Persistence.Schema.Drift.Repair;

/// <summary>How a column becomes another one.</summary>
internal sealed partial class ColumnChange
{
    private static readonly string[] Texts = ["text", "character varying"];
    private static readonly string[] Integers = ["smallint", "integer", "bigint"];

    private readonly SchemaObject _live;
    private readonly SchemaObject _expected;
    private readonly string _alter;

    public ColumnChange(SchemaObject live, SchemaObject expected, Func<string, bool> isEnum)
    {
        (_live, _expected) = (live, expected);
        _alter = $"ALTER TABLE {expected.Table} ALTER COLUMN {expected.Identifier}";
        IsAnew = (_expected["generated"], _expected["storage"]) != (_live["generated"], _live["storage"]) && !BecomesPlain || (IsRetyped && _expected["generated"] is not null);
        IsConverted = IsRetyped && Texts.Contains(BaseType(_live)) && isEnum(_expected["type"]!);
        Loss = IsAnew && _live["generated"] is null ? "the values that it has would be gone"
            : IsAnew && _expected["generated"] is null ? "it would be empty"
            : IsRetyped && !IsAnew && !IsConverted && !KeepsValues(isEnum) ? $"a {_expected["type"]} may not hold everything that a {_live["type"]} does"
            : null;
    }

    /// <summary>Why it may destroy what is in the column; null where it does not. What does not fit stops it, which destroys nothing.</summary>
    public string? Loss { get; }

    /// <summary>It has to be dropped and added.</summary>
    public bool IsAnew { get; }

    /// <summary>Its type or collation becomes another one.</summary>
    public bool IsRetyped => (_live["type"], _live["collation"]) != (_expected["type"], _expected["collation"]);

    /// <summary>Its values become something that expressions on it may not be able to work with.</summary>
    public bool IsConverted { get; }

    /// <summary>The statements, in their order.</summary>
    /// <param name="withType">False leaves the type as it is.</param>
    public IEnumerable<string> Statements(bool withType)
    {
        if (_live["identity"] is not null && _expected["identity"] is null) yield return $"{_alter} DROP IDENTITY";
        if (BecomesPlain) yield return $"{_alter} DROP EXPRESSION";
        if (IsRetyped && withType)
        {
            var collation = _expected["collation"] is { } named ? $" COLLATE {named}" : "";
            yield return $"{_alter} TYPE {_expected["type"]}{collation}{(IsConverted || Loss is not null ? $" USING {_expected.Identifier}::{_expected["type"]}" : "")}";
        }
        if (_live["null"] != _expected["null"]) yield return $"{_alter} {(_expected["null"] is null ? "DROP" : "SET")} NOT NULL";
        foreach (var statement in Identity()) yield return statement;
    }

    // The values stay, as those that were generated last.
    private bool BecomesPlain => _live["storage"] == "STORED" && _expected["generated"] is null;

    private IEnumerable<string> Identity()
    {
        if (_expected["identity"] is not { } identity || (identity == _live["identity"] && _expected["sequence"] == _live["sequence"])) yield break;
        if (_live["identity"] is null)
        {
            yield return $"{_alter} ADD GENERATED {identity} AS IDENTITY ({_expected["sequence"]})";
            yield return $"SELECT setval(pg_get_serial_sequence({Quote.Literal(_expected.Table)}, {Quote.Literal(SqlName.Plain(_expected.Identifier))}), "
                + $"coalesce((SELECT max({_expected.Identifier}) FROM {_expected.Table}), 0) + 1, false)";
            yield break;
        }
        if (identity != _live["identity"]) yield return $"{_alter} SET GENERATED {identity}";
        if (_expected["sequence"] != _live["sequence"]) yield return $"{_alter} {SequenceOption().Replace(_expected["sequence"]!, "SET $0")}";
    }

    private bool KeepsValues(Func<string, bool> isEnum)
    {
        if (_live["type"] == _expected["type"]) return true;
        var (from, to) = (BaseType(_live), BaseType(_expected));
        var isUnlimited = !_expected["type"]!.Contains('(', StringComparison.Ordinal);
        return (Texts.Contains(from) && Texts.Contains(to))
            || (Integers.Contains(from) && (Integers.Contains(to) || (to == "numeric" && isUnlimited)))
            || (isEnum(_live["type"]!) && Texts.Contains(to))
            || (from == to && isUnlimited)
            || (from, to) is ("real", "double precision") or ("date", "timestamp without time zone");
    }

    private static string BaseType(SchemaObject column) => Modifier().Replace(column["type"]!, "");

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Modifier();

    [GeneratedRegex("INCREMENT BY|MINVALUE|MAXVALUE|START WITH|CACHE|NO CYCLE|(?<!NO )CYCLE")]
    private static partial Regex SequenceOption();
}
