namespace HotChocolate.Types;

/// <summary>The topic that a subscription field listens to.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class TopicAttribute(string? name = null) : Attribute
{
    /// <summary>The topic; <c>{argument}</c> stands for the value of an argument. Null: the name of the method.</summary>
    public string? Name { get; } = name;
}
