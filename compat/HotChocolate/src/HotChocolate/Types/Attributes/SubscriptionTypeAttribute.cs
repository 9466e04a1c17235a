namespace HotChocolate.Types;

/// <summary>Adds the members of the class to the subscription root.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SubscriptionTypeAttribute : ObjectTypeDescriptorAttribute, ITypeExtensionAttribute
{
    /// <summary>Whether public static members become fields too.</summary>
    public bool IncludeStaticMembers { get; set; }

    Type? ITypeExtensionAttribute.TargetType => null;
    string? ITypeExtensionAttribute.TargetName => OperationTypeNames.Subscription;
    IReadOnlyList<string> ITypeExtensionAttribute.IgnoredFields => [];
    IReadOnlyList<string> ITypeExtensionAttribute.IgnoredProperties => [];

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type)
    {
    }
}
