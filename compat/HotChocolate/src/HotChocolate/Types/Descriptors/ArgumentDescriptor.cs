namespace HotChocolate.Types.Descriptors;

internal sealed class ArgumentDescriptor(InputConfiguration configuration) : InputDescriptor(configuration), IArgumentDescriptor
{
    public IArgumentDescriptor Description(string value) => Set(() => Configuration.Description = value);

    public IArgumentDescriptor Deprecated() => Deprecated(NoLongerSupported);

    public IArgumentDescriptor Deprecated(string reason) => Set(() => Configuration.DeprecationReason = reason);

    public IArgumentDescriptor Type<TInputType>() where TInputType : IInputType => Type(typeof(TInputType));

    public IArgumentDescriptor Type(ITypeNode typeNode) => Set(() => Configuration.Type = new TypeReference.Syntax(typeNode));

    public IArgumentDescriptor Type(Type type) => Set(() => Configuration.Type = TypeReferences.OfUnannotated(type, isInput: true));

    public IArgumentDescriptor DefaultValue(IValueNode value) => Set(() => SetDefault(value));

    public IArgumentDescriptor DefaultValue(object value) => Set(() => SetDefault(value));

    public IArgumentDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(() => AddDirective(name, arguments));

    private ArgumentDescriptor Set(Action change)
    {
        change();
        return this;
    }
}
