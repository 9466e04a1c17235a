namespace HotChocolate.Types.Descriptors;

internal sealed class InputFieldDescriptor(InputConfiguration configuration) : InputDescriptor(configuration), IInputFieldDescriptor
{
    public IInputFieldDescriptor Name(string value) => Set(() => Configuration.Name = value);

    public IInputFieldDescriptor Ignore(bool ignore = true) => Set(() => Configuration.Ignore = ignore);

    public IInputFieldDescriptor Description(string value) => Set(() => Configuration.Description = value);

    public IInputFieldDescriptor Deprecated() => Deprecated(NoLongerSupported);

    public IInputFieldDescriptor Deprecated(string reason) => Set(() => Configuration.DeprecationReason = reason);

    public IInputFieldDescriptor Type<TInputType>() where TInputType : IInputType => Type(typeof(TInputType));

    public IInputFieldDescriptor Type(ITypeNode typeNode) => Set(() => Configuration.Type = new TypeReference.Syntax(typeNode));

    public IInputFieldDescriptor Type(Type type) => Set(() => Configuration.Type = TypeReferences.OfUnannotated(type, isInput: true));

    public IInputFieldDescriptor DefaultValue(IValueNode value) => Set(() => SetDefault(value));

    public IInputFieldDescriptor DefaultValue(object value) => Set(() => SetDefault(value));

    public IInputFieldDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(() => AddDirective(name, arguments));

    private InputFieldDescriptor Set(Action change)
    {
        change();
        return this;
    }
}
