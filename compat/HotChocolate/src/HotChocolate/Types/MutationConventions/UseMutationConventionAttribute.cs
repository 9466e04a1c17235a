namespace HotChocolate.Types;

/// <summary>Makes a mutation follow the conventions, with other names, or keeps it from that.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public class UseMutationConventionAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>The argument that carries the input; null: as everywhere.</summary>
    public string? InputArgumentName { get; set; }

    /// <summary>The input type; null: as everywhere.</summary>
    public string? InputTypeName { get; set; }

    /// <summary>The field of the payload that carries the result; null: named after its type.</summary>
    public string? PayloadFieldName { get; set; }

    /// <summary>The payload type; null: as everywhere.</summary>
    public string? PayloadTypeName { get; set; }

    /// <summary>The union of errors; null: as everywhere.</summary>
    public string? PayloadErrorTypeName { get; set; }

    /// <summary>The field of the payload that carries the errors; null: as everywhere.</summary>
    public string? PayloadErrorsFieldName { get; set; }

    /// <summary>Whether the mutation stays as it is.</summary>
    public bool Disable { get; set; }

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => ((ObjectFieldDescriptor)descriptor).Configuration.Features.Set(this);
}
