namespace HotChocolate.Types.Descriptors;

internal class InputObjectTypeDescriptor(DescriptorContext context, InputObjectConfiguration configuration) : IInputObjectTypeDescriptor
{
    public InputObjectConfiguration Configuration { get; } = configuration;

    public IInputObjectTypeDescriptor Name(string value)
    {
        Configuration.Name = value;
        return this;
    }

    public IInputObjectTypeDescriptor Description(string value)
    {
        Configuration.Description = value;
        return this;
    }

    public IInputFieldDescriptor Field(string name)
        => Field(Configuration.Fields.Find(f => f.Name == name)
            ?? Add(new InputConfiguration { Name = name, Type = MissingType.Of($"input field `{Configuration.Name}.{name}`"), RuntimeType = typeof(object) }));

    public IInputObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments)
    {
        Configuration.Directives.Add(new AppliedDirective(name, arguments));
        return this;
    }

    protected InputFieldDescriptor Field(PropertyInfo property)
        => Field(Configuration.Fields.Find(f => Members.AreSame(f.Member, property)) ?? Add(InputFactory.FromProperty(context, property)));

    private InputFieldDescriptor Field(InputConfiguration field) => new(field);

    private InputConfiguration Add(InputConfiguration field)
    {
        Configuration.Fields.Add(field);
        return field;
    }
}

internal sealed class InputObjectTypeDescriptor<T>(DescriptorContext context, InputObjectConfiguration configuration) : InputObjectTypeDescriptor(context, configuration), IInputObjectTypeDescriptor<T>
{
    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Name(string value) => Then(Name(value));

    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Description(string value) => Then(Description(value));

    public IInputObjectTypeDescriptor<T> BindFields(BindingBehavior behavior)
    {
        Configuration.Binding = behavior;
        return this;
    }

    public IInputObjectTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public IInputObjectTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    public IInputFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> property)
        => Members.Of(property) is PropertyInfo info ? Field(info) : throw new ArgumentException("Input fields are made of properties.", nameof(property));

    IInputObjectTypeDescriptor<T> IInputObjectTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments) => Then(Directive(name, arguments));

    private InputObjectTypeDescriptor<T> Then(IInputObjectTypeDescriptor _) => this;
}
