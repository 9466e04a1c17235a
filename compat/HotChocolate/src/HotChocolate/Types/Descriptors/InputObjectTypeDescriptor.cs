namespace HotChocolate.Types.Descriptors;

internal class InputObjectTypeDescriptor(DescriptorContext context, InputObjectConfiguration configuration)
    : Descriptor<InputObjectTypeDescriptor, InputObjectConfiguration>(context, configuration), IInputObjectTypeDescriptor
{
    public IInputObjectTypeDescriptor Name(string value) => Set(c => c.Name = value);

    public IInputObjectTypeDescriptor Description(string value) => Set(c => c.Description = value);

    public IInputFieldDescriptor Field(string name) => new InputFieldDescriptor(Context, InputFactory.GetOrAdd(Configuration, name));

    public IInputObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(c => c.Directives.Add(new(name, arguments)));
}

internal sealed class InputObjectTypeDescriptor<T>(DescriptorContext context, InputObjectConfiguration configuration)
    : InputObjectTypeDescriptor(context, configuration), IInputObjectTypeDescriptor<T>
{
    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Name(string value) => Then(Name(value));

    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Description(string value) => Then(Description(value));

    public IInputObjectTypeDescriptor<T> BindFields(BindingBehavior behavior) => Then(Set(c => c.Binding = behavior));

    public IInputObjectTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public IInputObjectTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    public IInputFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> property)
        => new InputFieldDescriptor(Context, InputFactory.GetOrAdd(Context, Configuration, Members.Of(property) as PropertyInfo
            ?? throw new ArgumentException("Input fields are made of properties.", nameof(property))));

    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments)
        => Then(Directive(name, arguments));

    private InputObjectTypeDescriptor<T> Then(IInputObjectTypeDescriptor _) => this;
}

internal sealed class InputFieldDescriptor(DescriptorContext context, InputConfiguration configuration)
    : Descriptor<InputFieldDescriptor, InputConfiguration>(context, configuration), IInputFieldDescriptor
{
    public IInputFieldDescriptor Name(string value) => Set(c => c.Name = value);

    public IInputFieldDescriptor Ignore(bool ignore = true) => Set(c => c.Ignore = ignore);

    public IInputFieldDescriptor Description(string value) => Set(c => c.Description = value);

    public IInputFieldDescriptor Deprecated() => Deprecated(NoLongerSupported);

    public IInputFieldDescriptor Deprecated(string reason) => Set(c => c.DeprecationReason = reason);

    public IInputFieldDescriptor Type<TInputType>() where TInputType : IInputType => Type(typeof(TInputType));

    public IInputFieldDescriptor Type(ITypeNode typeNode) => Set(c => c.Type = new TypeReference.Syntax(typeNode));

    public IInputFieldDescriptor Type(Type type) => Set(c => c.Type = TypeReferences.OfUnannotated(type, isInput: true));

    public IInputFieldDescriptor DefaultValue(IValueNode value) => Set(c => c.Default = value);

    public IInputFieldDescriptor DefaultValue(object value) => Set(c => c.Default = value ?? NullValueNode.Default);

    public IInputFieldDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(c => c.Directives.Add(new(name, arguments)));
}

internal sealed class ArgumentDescriptor(DescriptorContext context, InputConfiguration configuration)
    : Descriptor<ArgumentDescriptor, InputConfiguration>(context, configuration), IArgumentDescriptor
{
    public IArgumentDescriptor Description(string value) => Set(c => c.Description = value);

    public IArgumentDescriptor Deprecated() => Deprecated(NoLongerSupported);

    public IArgumentDescriptor Deprecated(string reason) => Set(c => c.DeprecationReason = reason);

    public IArgumentDescriptor Type<TInputType>() where TInputType : IInputType => Type(typeof(TInputType));

    public IArgumentDescriptor Type(ITypeNode typeNode) => Set(c => c.Type = new TypeReference.Syntax(typeNode));

    public IArgumentDescriptor Type(Type type) => Set(c => c.Type = TypeReferences.OfUnannotated(type, isInput: true));

    public IArgumentDescriptor DefaultValue(IValueNode value) => Set(c => c.Default = value);

    public IArgumentDescriptor DefaultValue(object value) => Set(c => c.Default = value ?? NullValueNode.Default);

    public IArgumentDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(c => c.Directives.Add(new(name, arguments)));
}
