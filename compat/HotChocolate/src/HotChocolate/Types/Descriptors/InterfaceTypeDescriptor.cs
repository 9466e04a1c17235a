namespace HotChocolate.Types.Descriptors;

internal class InterfaceTypeDescriptor(DescriptorContext context, TypeConfiguration configuration)
    : Descriptor<InterfaceTypeDescriptor, TypeConfiguration>(context, configuration), IInterfaceTypeDescriptor
{
    public IInterfaceTypeDescriptor Name(string value) => Set(c => c.Name = value);

    public IInterfaceTypeDescriptor Description(string value) => Set(c => c.Description = value);

    public IInterfaceTypeDescriptor Implements<T>() where T : InterfaceType
        => Set(c => c.Interfaces.Add(new TypeReference.Clr(typeof(T), IsInput: false)));

    public IInterfaceTypeDescriptor Implements(NamedTypeNode type) => Set(c => c.Interfaces.Add(new TypeReference.Syntax(type)));

    public IInterfaceFieldDescriptor Field(string name) => new InterfaceFieldDescriptor(Context, FieldFactory.GetOrAdd(Configuration, name));

    public IInterfaceFieldDescriptor Field(MemberInfo propertyOrMethod)
        => new InterfaceFieldDescriptor(Context, FieldFactory.GetOrAdd(Context, Configuration, propertyOrMethod));

    public IInterfaceTypeDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(c => c.Directives.Add(new(name, arguments)));
}

internal sealed class InterfaceTypeDescriptor<T>(DescriptorContext context, TypeConfiguration configuration)
    : InterfaceTypeDescriptor(context, configuration), IInterfaceTypeDescriptor<T>
{
    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Name(string value) => Then(Name(value));

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Description(string value) => Then(Description(value));

    public IInterfaceTypeDescriptor<T> BindFields(BindingBehavior behavior) => Then(Set(c => c.Binding = behavior));

    public IInterfaceTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public IInterfaceTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Implements<TInterface>() => Then(Implements<TInterface>());

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Implements(NamedTypeNode type) => Then(Implements(type));

    public IInterfaceFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod) => Field(Members.Of(propertyOrMethod));

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments)
        => Then(Directive(name, arguments));

    private InterfaceTypeDescriptor<T> Then(IInterfaceTypeDescriptor _) => this;
}

internal sealed class InterfaceFieldDescriptor(DescriptorContext context, FieldConfiguration configuration)
    : Descriptor<InterfaceFieldDescriptor, FieldConfiguration>(context, configuration), IInterfaceFieldDescriptor, IFieldDescriptor
{
    public IInterfaceFieldDescriptor Name(string value) => Set(c => c.Name = value);

    public IInterfaceFieldDescriptor Description(string? value) => Set(c => c.Description = value);

    public IInterfaceFieldDescriptor Deprecated() => Deprecated(null);

    public IInterfaceFieldDescriptor Deprecated(string? reason) => Set(c => c.DeprecationReason = reason ?? NoLongerSupported);

    public IInterfaceFieldDescriptor Type<TOutputType>() where TOutputType : class, IOutputType => Type(typeof(TOutputType));

    public IInterfaceFieldDescriptor Type(ITypeNode type) => Set(c => c.Type = new TypeReference.Syntax(type));

    public IInterfaceFieldDescriptor Type(Type type) => Set(c => c.Type = TypeReferences.OfUnannotated(type, isInput: false));

    public IInterfaceFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor)
        => Set(c => argumentDescriptor(new ArgumentDescriptor(Context, InputFactory.GetOrAdd(c, argumentName))));

    public IInterfaceFieldDescriptor Ignore(bool ignore = true) => Set(c => c.Ignore = ignore);

    public IInterfaceFieldDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(c => c.Directives.Add(new(name, arguments)));
}
