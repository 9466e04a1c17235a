namespace HotChocolate.Types.Descriptors;

internal sealed class InterfaceFieldDescriptor(DescriptorContext context, FieldConfiguration configuration) : FieldDescriptor(context, configuration), IInterfaceFieldDescriptor
{
    public IInterfaceFieldDescriptor Name(string value) => Set(() => Configuration.Name = value);

    public IInterfaceFieldDescriptor Description(string? value) => Set(() => Configuration.Description = value);

    public IInterfaceFieldDescriptor Deprecated() => Deprecated(null);

    public IInterfaceFieldDescriptor Deprecated(string? reason) => Set(() => Configuration.DeprecationReason = reason ?? NoLongerSupported);

    public IInterfaceFieldDescriptor Type<TOutputType>() where TOutputType : class, IOutputType => Type(typeof(TOutputType));

    public IInterfaceFieldDescriptor Type(ITypeNode type) => Set(() => Configuration.Type = new TypeReference.Syntax(type));

    public IInterfaceFieldDescriptor Type(Type type) => Set(() => SetType(type));

    public IInterfaceFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor) => Set(() => SetArgument(argumentName, argumentDescriptor));

    public IInterfaceFieldDescriptor Ignore(bool ignore = true) => Set(() => Configuration.Ignore = ignore);

    public IInterfaceFieldDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(() => AddDirective(name, arguments));

    private InterfaceFieldDescriptor Set(Action change)
    {
        change();
        return this;
    }
}
