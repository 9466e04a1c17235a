namespace HotChocolate.Types.Configuration;

/// <summary>An enum type while the schema is being built.</summary>
internal sealed class EnumConfiguration
{
    public required string Name { get; set; }
    public string? Description { get; set; }
    public Type RuntimeType { get; init; } = typeof(object);
    public BindingBehavior Binding { get; set; }
    public List<EnumValueConfiguration> Values { get; } = [];
    public List<AppliedDirective> Directives { get; } = [];
}

/// <summary>A value of an enum type while the schema is being built.</summary>
internal sealed class EnumValueConfiguration
{
    public required string Name { get; set; }
    public required object Value { get; init; }
    public string? Description { get; set; }
    public string? DeprecationReason { get; set; }
    public bool Ignore { get; set; }
    public List<AppliedDirective> Directives { get; } = [];
}
