namespace HotChocolate.Types.Configuration;

/// <summary>An input object type while the schema is being built.</summary>
internal sealed class InputObjectConfiguration
{
    public required string Name { get; set; }
    public string? Description { get; set; }
    public Type RuntimeType { get; init; } = typeof(object);
    public bool IsOneOf { get; set; }
    public BindingBehavior Binding { get; set; }
    public List<InputConfiguration> Fields { get; } = [];
    public List<AppliedDirective> Directives { get; } = [];
    public Features Features { get; } = new();
}
