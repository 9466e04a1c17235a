namespace HotChocolate.Types.Descriptors;

internal sealed class ObjectFieldDescriptor(DescriptorContext context, FieldConfiguration configuration) : FieldDescriptor(context, configuration), IObjectFieldDescriptor
{
    public IObjectFieldDescriptor Name(string value) => Set(() => Configuration.Name = value);

    public IObjectFieldDescriptor Description(string? value) => Set(() => Configuration.Description = value);

    public IObjectFieldDescriptor Deprecated() => Deprecated(null);

    public IObjectFieldDescriptor Deprecated(string? reason) => Set(() => Configuration.DeprecationReason = reason ?? NoLongerSupported);

    public IObjectFieldDescriptor Type<TOutputType>() where TOutputType : class, IOutputType => Type(typeof(TOutputType));

    public IObjectFieldDescriptor Type(ITypeNode typeNode) => Set(() => Configuration.Type = new TypeReference.Syntax(typeNode));

    public IObjectFieldDescriptor Type(Type type) => Set(() => SetType(type));

    public IObjectFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor) => Set(() => SetArgument(argumentName, argumentDescriptor));

    public IObjectFieldDescriptor Ignore(bool ignore = true) => Set(() => Configuration.Ignore = ignore);

    public IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver) => Resolve(fieldResolver, null);

    public IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver, Type? resultType) => Set(() =>
    {
        Configuration.Resolver = fieldResolver;
        if (resultType is null) return;
        Configuration.ResultType = ClrTypes.UnwrapTask(resultType);
        if (Configuration.Type is MissingType) SetType(resultType);
    });

    public IObjectFieldDescriptor ResolveWith<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod)
        => ResolveWith(Members.Of(propertyOrMethod));

    public IObjectFieldDescriptor ResolveWith(MemberInfo propertyOrMethod) => Set(() => FieldFactory.UseMember(Context, Configuration, propertyOrMethod));

    public IObjectFieldDescriptor Subscribe(SubscribeResolverDelegate subscribeResolver) => Set(() => Configuration.Subscribe = subscribeResolver);

    public IObjectFieldDescriptor Use(FieldMiddleware middleware) => Set(() => Configuration.Middleware.Add(middleware));

    public IObjectFieldDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(() => AddDirective(name, arguments));

    public IObjectFieldDescriptor ParentRequires(string? requires) => Set(() => Configuration.ParentRequires = requires);

    private ObjectFieldDescriptor Set(Action change)
    {
        change();
        return this;
    }
}
