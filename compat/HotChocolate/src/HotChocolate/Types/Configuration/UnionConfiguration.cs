namespace HotChocolate.Types.Configuration;

/// <summary>A union type while the schema is being built.</summary>
internal sealed class UnionConfiguration
{
    public required string Name { get; set; }
    public string? Description { get; set; }
    public Type RuntimeType { get; init; } = typeof(object);

    /// <summary>Members that were named; those whose C# type derives from <see cref="RuntimeType"/> are found on completion.</summary>
    public List<TypeReference> Types { get; } = [];

    public List<AppliedDirective> Directives { get; } = [];
}
