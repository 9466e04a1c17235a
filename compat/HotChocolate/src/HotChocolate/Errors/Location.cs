namespace HotChocolate;

/// <summary>A place in a document; line and column are counted from 1.</summary>
public readonly struct Location : IComparable<Location>
{
    /// <summary>A place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Line or column is below 1.</exception>
    public Location(int line, int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        Line = line;
        Column = column;
    }

    /// <summary>From 1.</summary>
    public int Line { get; }

    /// <summary>From 1.</summary>
    public int Column { get; }

    /// <summary>Orders by line, then column.</summary>
    public int CompareTo(Location other) => (Line, Column).CompareTo((other.Line, other.Column));
}
