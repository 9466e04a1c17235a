namespace HotChocolate.Authorization;

/// <summary>Lifts <see cref="AuthorizeAttribute"/> from one field.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute : ObjectFieldDescriptorAttribute
{
    internal const string DirectiveName = "allowAnonymous";

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => descriptor.Directive(DirectiveName);
}
