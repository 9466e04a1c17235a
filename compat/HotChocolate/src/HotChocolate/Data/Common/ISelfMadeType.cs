namespace HotChocolate.Data.Common;

/// <summary>A schema type that makes its model itself, since its C# type means something else in the schema.</summary>
internal interface ISelfMadeType
{
    NamedTypeModel Create(ITypeCompletion completion, DescriptorContext context);
}
