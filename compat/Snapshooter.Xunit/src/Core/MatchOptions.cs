namespace Snapshooter;

/// <summary>Says which fields of a snapshot are not compared. They are named by their path in the JSON: <c>a.b</c>, <c>list[0].id</c>, <c>list[*].id</c>.</summary>
public class MatchOptions
{
    private readonly List<FieldPath> _ignored = [];

    internal IReadOnlyList<FieldPath> Ignored => _ignored;

    /// <summary>Leaves one field out of the comparison.</summary>
    /// <param name="fieldPath">Its path.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="FormatException">The path cannot be read.</exception>
    public MatchOptions IgnoreField(string fieldPath) => Add(fieldPath);

    /// <summary>Leaves all fields on a path out of the comparison.</summary>
    /// <param name="fieldsPath">The path; <c>[*]</c> stands for all elements of a list, <c>**.</c> in front for any depth.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="FormatException">The path cannot be read.</exception>
    public MatchOptions IgnoreFields(string fieldsPath) => Add(fieldsPath);

    /// <summary>Leaves all fields of a name out of the comparison, however deep they are.</summary>
    /// <param name="fieldName">The name.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="FormatException">The name cannot be read.</exception>
    public MatchOptions IgnoreAllFields(string fieldName) => Add(FieldPath.AnyDepth + fieldName);

    private MatchOptions Add(string path)
    {
        _ignored.Add(FieldPath.Parse(path));
        return this;
    }
}
