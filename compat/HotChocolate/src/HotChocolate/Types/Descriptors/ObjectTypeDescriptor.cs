namespace HotChocolate.Types.Descriptors;

internal class ObjectTypeDescriptor(DescriptorContext context, TypeConfiguration configuration) : IObjectTypeDescriptor
{
    public TypeConfiguration Configuration { get; } = configuration;

    public IObjectTypeDescriptor Name(string value)
    {
        Configuration.Name = value;
        return this;
    }

    public IObjectTypeDescriptor Description(string? value)
    {
        Configuration.Description = value;
        return this;
    }

    public IObjectTypeDescriptor Implements<T>() where T : InterfaceType
    {
        Configuration.Interfaces.Add(new TypeReference.Clr(typeof(T), IsInput: false));
        return this;
    }

    public IObjectTypeDescriptor Implements(NamedTypeNode type)
    {
        Configuration.Interfaces.Add(new TypeReference.Syntax(type));
        return this;
    }

    public IObjectTypeDescriptor IsOfType(IsOfType? isOfType)
    {
        Configuration.IsOfType = isOfType is null ? null : (context, value) => isOfType(context, value);
        return this;
    }

    public IObjectFieldDescriptor Field(string name)
        => Field(Configuration.Fields.Find(f => f.Name == name) ?? Add(new FieldConfiguration { Name = name, Type = MissingType.Of($"field `{Configuration.Name}.{name}`") }));

    public IObjectFieldDescriptor Field(MemberInfo propertyOrMethod)
        => Field(Configuration.Fields.Find(f => Members.AreSame(f.Member, propertyOrMethod)) ?? Add(FieldFactory.Create(context, propertyOrMethod, Configuration, IsForeign(propertyOrMethod))));

    public IObjectFieldDescriptor Field<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod) => Field(Members.Of(propertyOrMethod));

    public IObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments)
    {
        Configuration.Directives.Add(new AppliedDirective(name, arguments));
        return this;
    }

    private ObjectFieldDescriptor Field(FieldConfiguration field) => new(context, field);

    private FieldConfiguration Add(FieldConfiguration field)
    {
        Configuration.Fields.Add(field);
        return field;
    }

    private bool IsForeign(MemberInfo member) => !member.DeclaringType!.IsAssignableFrom(Configuration.RuntimeType);
}

internal sealed class ObjectTypeDescriptor<T>(DescriptorContext context, TypeConfiguration configuration) : ObjectTypeDescriptor(context, configuration), IObjectTypeDescriptor<T>
{
    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Name(string value) => Then(Name(value));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Description(string? value) => Then(Description(value));

    public IObjectTypeDescriptor<T> BindFields(BindingBehavior behavior)
    {
        Configuration.Binding = behavior;
        return this;
    }

    public IObjectTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public IObjectTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Implements<TInterface>() => Then(Implements<TInterface>());

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Implements(NamedTypeNode type) => Then(Implements(type));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.IsOfType(IsOfType isOfType) => Then(IsOfType(isOfType));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments) => Then(Directive(name, arguments));

    public IObjectFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod) => Field(Members.Of(propertyOrMethod));

    public IObjectFieldDescriptor Field<TValue>(Expression<Func<T, TValue?>> propertyOrMethod) => Field(Members.Of(propertyOrMethod));

    private ObjectTypeDescriptor<T> Then(IObjectTypeDescriptor _) => this;
}
