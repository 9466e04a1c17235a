namespace HotChocolate;

/// <summary>Where in the response something is (spec §7.1.2): response names and list indexes, linked from the leaf to the root.</summary>
public abstract class Path : IEquatable<Path>
{
    private readonly Path? _parent;

    /// <summary>The root.</summary>
    protected Path() => Length = 0;

    /// <summary>A segment below <paramref name="parent"/>.</summary>
    protected Path(Path parent)
    {
        _parent = parent;
        Length = parent.Length + 1;
    }

    /// <summary>The root of the response; has no segment.</summary>
    public static Path Root { get; } = new RootPath();

    /// <summary>True for <see cref="Root"/> only.</summary>
    public bool IsRoot => _parent is null;

    /// <summary>How many segments there are.</summary>
    public int Length { get; }

    /// <summary>The path without its last segment; the root is its own parent.</summary>
    public Path Parent => _parent ?? this;

    /// <summary>The path to an item of the list that this path names.</summary>
    public Path Append(int index) => new IndexerPathSegment(this, index);

    /// <summary>The path to a field of the object that this path names.</summary>
    public Path Append(string name) => new NamePathSegment(this, name);

    /// <summary>Names (<see cref="string"/>) and indexes (<see cref="int"/>), from the root on.</summary>
    public IReadOnlyList<object> ToList()
    {
        var list = new object[Length];
        var segment = this;
        for (var i = Length - 1; i >= 0; i--, segment = segment.Parent)
            list[i] = segment is NamePathSegment name ? name.Name : ((IndexerPathSegment)segment).Index;
        return list;
    }

    /// <summary>Such as <c>/users[0]/name</c>; <c>/</c> for the root.</summary>
    public string Print()
    {
        if (IsRoot) return "/";
        var text = new StringBuilder();
        foreach (var segment in ToList())
            _ = segment is string name ? text.Append('/').Append(name) : text.Append('[').Append(segment).Append(']');
        return text.ToString();
    }

    /// <inheritdoc cref="Print"/>
    public override string ToString() => Print();

    /// <inheritdoc/>
    public abstract bool Equals(Path? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Path);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    internal static Path FromList(IReadOnlyList<object> segments)
    {
        var path = Root;
        foreach (var segment in segments)
        {
            path = segment switch
            {
                string name => path.Append(name),
                int index => path.Append(index),
                _ => throw new ArgumentException("A path consists of names and indexes.", nameof(segments))
            };
        }
        return path;
    }

    private sealed class RootPath : Path
    {
        public override bool Equals(Path? other) => ReferenceEquals(this, other);
        public override int GetHashCode() => 0;
    }
}

/// <summary>The name of a response field within a path.</summary>
public sealed class NamePathSegment : Path
{
    internal NamePathSegment(Path parent, string name) : base(parent) => Name = name;

    /// <summary>The response name: the alias where there is one.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override bool Equals(Path? other) => other is NamePathSegment segment && segment.Name == Name && segment.Parent.Equals(Parent);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parent, Name);
}

/// <summary>A list index within a path.</summary>
public sealed class IndexerPathSegment : Path
{
    internal IndexerPathSegment(Path parent, int index) : base(parent) => Index = index;

    /// <summary>From 0.</summary>
    public int Index { get; }

    /// <inheritdoc/>
    public override bool Equals(Path? other) => other is IndexerPathSegment segment && segment.Index == Index && segment.Parent.Equals(Parent);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parent, Index);
}
