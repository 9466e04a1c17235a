namespace HotChocolate.Language;

/// <summary>A piece of a source text.</summary>
public sealed class Location : IEquatable<Location>
{
    /// <summary>Creates a location.</summary>
    /// <param name="start">The offset of the first byte, from 0.</param>
    /// <param name="end">The offset behind the last byte.</param>
    /// <param name="line">The line of the first byte, from 1.</param>
    /// <param name="column">The column of the first byte in its line, in bytes, from 1.</param>
    public Location(int start, int end, int line, int column)
    {
        Start = start;
        End = end;
        Line = line;
        Column = column;
    }

    /// <summary>The offset of the first byte, from 0.</summary>
    public int Start { get; }

    /// <summary>The offset behind the last byte.</summary>
    public int End { get; }

    /// <summary>The line of the first byte, from 1.</summary>
    public int Line { get; }

    /// <summary>The column of the first byte in its line, in bytes, from 1.</summary>
    public int Column { get; }

    /// <inheritdoc />
    public bool Equals(Location? other) =>
        other is not null && Start == other.Start && End == other.End && Line == other.Line && Column == other.Column;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Location);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Start, End, Line, Column);
}
