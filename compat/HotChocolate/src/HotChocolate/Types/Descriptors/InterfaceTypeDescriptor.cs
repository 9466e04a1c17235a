namespace HotChocolate.Types.Descriptors;

internal class InterfaceTypeDescriptor(DescriptorContext context, TypeConfiguration configuration) : IInterfaceTypeDescriptor
{
    public TypeConfiguration Configuration { get; } = configuration;

    public IInterfaceTypeDescriptor Name(string value)
    {
        Configuration.Name = value;
        return this;
    }

    public IInterfaceTypeDescriptor Description(string value)
    {
        Configuration.Description = value;
        return this;
    }

    public IInterfaceFieldDescriptor Field(string name)
        => Field(Configuration.Fields.Find(f => f.Name == name) ?? Add(new FieldConfiguration { Name = name, Type = MissingType.Of($"field `{Configuration.Name}.{name}`") }));

    public IInterfaceFieldDescriptor Field(MemberInfo propertyOrMethod)
        => Field(Configuration.Fields.Find(f => Members.AreSame(f.Member, propertyOrMethod)) ?? Add(FieldFactory.Create(context, propertyOrMethod, Configuration, isExtension: false)));

    public IInterfaceTypeDescriptor Directive(string name, params ArgumentNode[] arguments)
    {
        Configuration.Directives.Add(new AppliedDirective(name, arguments));
        return this;
    }

    private InterfaceFieldDescriptor Field(FieldConfiguration field) => new(context, field);

    private FieldConfiguration Add(FieldConfiguration field)
    {
        Configuration.Fields.Add(field);
        return field;
    }
}

internal sealed class InterfaceTypeDescriptor<T>(DescriptorContext context, TypeConfiguration configuration) : InterfaceTypeDescriptor(context, configuration), IInterfaceTypeDescriptor<T>
{
    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Name(string value) => Then(Name(value));

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Description(string value) => Then(Description(value));

    public IInterfaceTypeDescriptor<T> BindFields(BindingBehavior behavior)
    {
        Configuration.Binding = behavior;
        return this;
    }

    public IInterfaceTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public IInterfaceTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    public IInterfaceFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod) => Field(Members.Of(propertyOrMethod));

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments) => Then(Directive(name, arguments));

    private InterfaceTypeDescriptor<T> Then(IInterfaceTypeDescriptor _) => this;
}
