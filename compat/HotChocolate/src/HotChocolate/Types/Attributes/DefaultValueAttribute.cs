namespace HotChocolate.Types;

/// <summary>The default of an argument or of a field of an input object (spec §3.6.1).</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueAttribute(object? value) : DescriptorAttribute
{
    /// <summary>The C# value; null is one.</summary>
    public object? Value { get; } = value;

    /// <inheritdoc/>
    protected internal override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IConfigures { Configuration: InputConfiguration input }) input.Default = Value ?? NullValueNode.Default;
    }
}

/// <summary>The default of an argument or of a field of an input object, as a GraphQL literal.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueSyntaxAttribute(string? syntax) : DescriptorAttribute
{
    /// <summary>The literal; null stands for the literal <c>null</c>.</summary>
    public string? Syntax { get; } = syntax;

    /// <inheritdoc/>
    /// <exception cref="SyntaxException">It is no literal.</exception>
    protected internal override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IConfigures { Configuration: InputConfiguration input })
            input.Default = Syntax is null ? NullValueNode.Default : Utf8GraphQLParser.Syntax.ParseValueLiteral(Syntax);
    }
}
