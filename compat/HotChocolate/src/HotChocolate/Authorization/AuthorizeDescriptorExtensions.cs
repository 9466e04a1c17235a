using HotChocolate.Authorization;

namespace HotChocolate.Types;

/// <summary><see cref="AuthorizeAttribute"/> for fields that are described in code.</summary>
public static class AuthorizeObjectFieldDescriptorExtensions
{
    /// <summary>The default policy.</summary>
    public static IObjectFieldDescriptor Authorize(this IObjectFieldDescriptor descriptor, ApplyPolicy apply = ApplyPolicy.BeforeResolver)
        => descriptor.Directive(AuthorizeDirective.Name, AuthorizeDirective.Arguments(apply: apply));

    /// <summary>A policy of the application.</summary>
    public static IObjectFieldDescriptor Authorize(this IObjectFieldDescriptor descriptor, string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver)
        => descriptor.Directive(AuthorizeDirective.Name, AuthorizeDirective.Arguments(policy, apply: apply));

    /// <summary>Roles of which the user needs one; case counts.</summary>
    public static IObjectFieldDescriptor Authorize(this IObjectFieldDescriptor descriptor, params string[] roles)
        => descriptor.Directive(AuthorizeDirective.Name, AuthorizeDirective.Arguments(roles: roles));

    /// <summary>Lifts the rules from the field.</summary>
    public static IObjectFieldDescriptor AllowAnonymous(this IObjectFieldDescriptor descriptor)
        => descriptor.Directive(AllowAnonymousAttribute.DirectiveName);
}

/// <summary><see cref="AuthorizeAttribute"/> for types that are described in code.</summary>
public static class AuthorizeObjectTypeDescriptorExtensions
{
    /// <inheritdoc cref="AuthorizeObjectFieldDescriptorExtensions.Authorize(IObjectFieldDescriptor, ApplyPolicy)"/>
    public static IObjectTypeDescriptor Authorize(this IObjectTypeDescriptor descriptor, ApplyPolicy apply = ApplyPolicy.BeforeResolver)
        => descriptor.Directive(AuthorizeDirective.Name, AuthorizeDirective.Arguments(apply: apply));

    /// <inheritdoc cref="AuthorizeObjectFieldDescriptorExtensions.Authorize(IObjectFieldDescriptor, string, ApplyPolicy)"/>
    public static IObjectTypeDescriptor Authorize(this IObjectTypeDescriptor descriptor, string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver)
        => descriptor.Directive(AuthorizeDirective.Name, AuthorizeDirective.Arguments(policy, apply: apply));

    /// <inheritdoc cref="AuthorizeObjectFieldDescriptorExtensions.Authorize(IObjectFieldDescriptor, string[])"/>
    public static IObjectTypeDescriptor Authorize(this IObjectTypeDescriptor descriptor, params string[] roles)
        => descriptor.Directive(AuthorizeDirective.Name, AuthorizeDirective.Arguments(roles: roles));

    /// <inheritdoc cref="AuthorizeObjectFieldDescriptorExtensions.Authorize(IObjectFieldDescriptor, ApplyPolicy)"/>
    public static IObjectTypeDescriptor<T> Authorize<T>(this IObjectTypeDescriptor<T> descriptor, ApplyPolicy apply = ApplyPolicy.BeforeResolver)
        => descriptor.Directive(AuthorizeDirective.Name, AuthorizeDirective.Arguments(apply: apply));

    /// <inheritdoc cref="AuthorizeObjectFieldDescriptorExtensions.Authorize(IObjectFieldDescriptor, string, ApplyPolicy)"/>
    public static IObjectTypeDescriptor<T> Authorize<T>(this IObjectTypeDescriptor<T> descriptor, string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver)
        => descriptor.Directive(AuthorizeDirective.Name, AuthorizeDirective.Arguments(policy, apply: apply));

    /// <inheritdoc cref="AuthorizeObjectFieldDescriptorExtensions.Authorize(IObjectFieldDescriptor, string[])"/>
    public static IObjectTypeDescriptor<T> Authorize<T>(this IObjectTypeDescriptor<T> descriptor, params string[] roles)
        => descriptor.Directive(AuthorizeDirective.Name, AuthorizeDirective.Arguments(roles: roles));
}
