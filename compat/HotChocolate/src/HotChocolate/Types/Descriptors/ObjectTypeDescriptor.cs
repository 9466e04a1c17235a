namespace HotChocolate.Types.Descriptors;

internal class ObjectTypeDescriptor(DescriptorContext context, TypeConfiguration configuration)
    : Descriptor<ObjectTypeDescriptor, TypeConfiguration>(context, configuration), IObjectTypeDescriptor
{
    public IObjectTypeDescriptor Name(string value) => Set(c => c.Name = value);

    public IObjectTypeDescriptor Description(string? value) => Set(c => c.Description = value);

    public IObjectTypeDescriptor ExtendsType<TExtendsType>() => ExtendsType(typeof(TExtendsType));

    public IObjectTypeDescriptor ExtendsType(Type extendsType) => Set(c => c.ExtendsType = extendsType);

    public IObjectTypeDescriptor Implements<T>() where T : InterfaceType
        => Set(c => c.Interfaces.Add(new TypeReference.Clr(typeof(T), IsInput: false)));

    public IObjectTypeDescriptor Implements(NamedTypeNode type) => Set(c => c.Interfaces.Add(new TypeReference.Syntax(type)));

    public IObjectTypeDescriptor IsOfType(IsOfType? isOfType) => Set(c => c.IsOfType = isOfType);

    public IObjectFieldDescriptor Field(string name) => new ObjectFieldDescriptor(Context, FieldFactory.GetOrAdd(Configuration, name));

    public IObjectFieldDescriptor Field(MemberInfo propertyOrMethod)
        => new ObjectFieldDescriptor(Context, FieldFactory.GetOrAdd(Context, Configuration, propertyOrMethod));

    public IObjectFieldDescriptor Field<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod) => Field(Members.Of(propertyOrMethod));

    public IObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(c => c.Directives.Add(new(name, arguments)));
}

internal sealed class ObjectTypeDescriptor<T>(DescriptorContext context, TypeConfiguration configuration)
    : ObjectTypeDescriptor(context, configuration), IObjectTypeDescriptor<T>
{
    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Name(string value) => Then(Name(value));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Description(string? value) => Then(Description(value));

    public IObjectTypeDescriptor<T> BindFields(BindingBehavior behavior) => Then(Set(c => c.Binding = behavior));

    public IObjectTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public IObjectTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Implements<TInterface>() => Then(Implements<TInterface>());

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Implements(NamedTypeNode type) => Then(Implements(type));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.IsOfType(IsOfType isOfType) => Then(IsOfType(isOfType));

    public IObjectFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod) => Field(Members.Of(propertyOrMethod));

    public IObjectFieldDescriptor Field<TValue>(Expression<Func<T, TValue?>> propertyOrMethod) => Field(Members.Of(propertyOrMethod));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments) => Then(Directive(name, arguments));

    private ObjectTypeDescriptor<T> Then(IObjectTypeDescriptor _) => this;
}

internal sealed class ObjectFieldDescriptor(DescriptorContext context, FieldConfiguration configuration)
    : Descriptor<ObjectFieldDescriptor, FieldConfiguration>(context, configuration), IObjectFieldDescriptor, IFieldDescriptor
{
    public IObjectFieldDescriptor Name(string value) => Set(c => c.Name = value);

    public IObjectFieldDescriptor Description(string? value) => Set(c => c.Description = value);

    public IObjectFieldDescriptor Deprecated() => Deprecated(null);

    public IObjectFieldDescriptor Deprecated(string? reason) => Set(c => c.DeprecationReason = reason ?? NoLongerSupported);

    public IObjectFieldDescriptor Type<TOutputType>() where TOutputType : class, IOutputType => Type(typeof(TOutputType));

    public IObjectFieldDescriptor Type(ITypeNode typeNode) => Set(c => c.Type = new TypeReference.Syntax(typeNode));

    public IObjectFieldDescriptor Type(Type type) => Set(c => c.Type = TypeReferences.OfUnannotated(type, isInput: false));

    public IObjectFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor)
        => Set(c => argumentDescriptor(new ArgumentDescriptor(Context, InputFactory.GetOrAdd(c, argumentName))));

    public IObjectFieldDescriptor Ignore(bool ignore = true) => Set(c => c.Ignore = ignore);

    public IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver) => Resolve(fieldResolver, null);

    public IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver, Type? resultType) => Set(c =>
    {
        c.Resolver = fieldResolver;
        if (resultType is null) return;
        c.ResultType = ClrTypes.UnwrapTask(resultType);
        if (c.Type is TypeReference.Missing) Type(resultType);
    });

    public IObjectFieldDescriptor ResolveWith<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod)
        => ResolveWith(Members.Of(propertyOrMethod));

    public IObjectFieldDescriptor ResolveWith(MemberInfo propertyOrMethod) => Set(c => FieldFactory.ResolveWith(Context, c, propertyOrMethod));

    public IObjectFieldDescriptor Subscribe(SubscribeResolverDelegate subscribeResolver) => Set(c => c.Subscribe = subscribeResolver);

    public IObjectFieldDescriptor Use(FieldMiddleware middleware) => Set(c => c.Middleware.Add(middleware));

    public IObjectFieldDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(c => c.Directives.Add(new(name, arguments)));

    public IObjectFieldDescriptor ParentRequires(string? requires) => Set(c => c.ParentRequires = requires);
}
