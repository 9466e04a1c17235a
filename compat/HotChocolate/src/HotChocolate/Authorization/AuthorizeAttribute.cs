namespace HotChocolate.Authorization;

/// <summary>
/// Lets only some users see a field, or all fields that return a type; on a root type all its fields. Without <see cref="Policy"/> and
/// <see cref="Roles"/> the default policy counts: whoever is authenticated.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method, Inherited = true, AllowMultiple = true)]
public class AuthorizeAttribute : DescriptorAttribute
{
    /// <summary>The default policy.</summary>
    public AuthorizeAttribute() { }

    /// <summary>The default policy, checked at another time.</summary>
    public AuthorizeAttribute(ApplyPolicy apply) => Apply = apply;

    /// <summary>A policy of the application.</summary>
    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>A policy of the application, checked at another time.</summary>
    public AuthorizeAttribute(string policy, ApplyPolicy apply) => (Policy, Apply) = (policy, apply);

    /// <summary>A policy of the application; null: none.</summary>
    public string? Policy { get; set; }

    /// <summary>Roles of which the user needs one; case counts. Null: any role will do.</summary>
    public string[]? Roles { get; set; }

    /// <summary>When it is checked.</summary>
    public ApplyPolicy Apply { get; set; }

    /// <inheritdoc/>
    protected internal override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        var arguments = AuthorizeDirective.Arguments(Policy, Roles, Apply);
        switch (descriptor)
        {
            case IObjectFieldDescriptor field:
                field.Directive(AuthorizeDirective.Name, arguments);
                break;
            case IObjectTypeDescriptor type:
                type.Directive(AuthorizeDirective.Name, arguments);
                break;
            default:
                throw new SchemaException($"[Authorize] stands on {element}, which is neither an object type nor a field of one.");
        }
    }
}
