namespace HotChocolate.Types.Descriptors;

internal sealed class UnionTypeDescriptor(UnionConfiguration configuration) : IUnionTypeDescriptor
{
    public UnionConfiguration Configuration { get; } = configuration;

    public IUnionTypeDescriptor Name(string value)
    {
        Configuration.Name = value;
        return this;
    }

    public IUnionTypeDescriptor Description(string value)
    {
        Configuration.Description = value;
        return this;
    }

    public IUnionTypeDescriptor Type<TObjectType>() where TObjectType : ObjectType
    {
        Configuration.Types.Add(new TypeReference.Clr(typeof(TObjectType), IsInput: false));
        return this;
    }

    public IUnionTypeDescriptor Type(NamedTypeNode objectType)
    {
        Configuration.Types.Add(new TypeReference.Syntax(objectType));
        return this;
    }

    public IUnionTypeDescriptor Directive(string name, params ArgumentNode[] arguments)
    {
        Configuration.Directives.Add(new AppliedDirective(name, arguments));
        return this;
    }
}
