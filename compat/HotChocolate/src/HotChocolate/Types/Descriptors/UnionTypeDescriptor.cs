namespace HotChocolate.Types.Descriptors;

internal sealed class UnionTypeDescriptor(DescriptorContext context, UnionConfiguration configuration)
    : Descriptor<UnionTypeDescriptor, UnionConfiguration>(context, configuration), IUnionTypeDescriptor
{
    public IUnionTypeDescriptor Name(string value) => Set(c => c.Name = value);

    public IUnionTypeDescriptor Description(string value) => Set(c => c.Description = value);

    public IUnionTypeDescriptor Type<TObjectType>() where TObjectType : ObjectType
        => Set(c => c.Types.Add(new TypeReference.Clr(typeof(TObjectType), IsInput: false)));

    public IUnionTypeDescriptor Type(NamedTypeNode objectType) => Set(c => c.Types.Add(new TypeReference.Syntax(objectType)));

    public IUnionTypeDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(c => c.Directives.Add(new(name, arguments)));
}
