namespace HotChocolate.Types.Descriptors;

internal class EnumTypeDescriptor(DescriptorContext context, EnumConfiguration configuration) : IEnumTypeDescriptor
{
    public EnumConfiguration Configuration { get; } = configuration;

    public IEnumTypeDescriptor Name(string value)
    {
        Configuration.Name = value;
        return this;
    }

    public IEnumTypeDescriptor Description(string value)
    {
        Configuration.Description = value;
        return this;
    }

    public IEnumValueDescriptor Value<T>([DisallowNull, NotNull] T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var found = Configuration.Values.Find(v => v.Value.Equals(value));
        if (found is null)
        {
            found = EnumFactory.CreateValue(context, value);
            Configuration.Values.Add(found);
        }
        return new EnumValueDescriptor(found);
    }

    public IEnumTypeDescriptor BindValues(BindingBehavior behavior)
    {
        Configuration.Binding = behavior;
        return this;
    }

    public IEnumTypeDescriptor BindValuesExplicitly() => BindValues(BindingBehavior.Explicit);

    public IEnumTypeDescriptor BindValuesImplicitly() => BindValues(BindingBehavior.Implicit);

    public IEnumTypeDescriptor Directive(string name, params ArgumentNode[] arguments)
    {
        Configuration.Directives.Add(new AppliedDirective(name, arguments));
        return this;
    }
}

internal sealed class EnumTypeDescriptor<T>(DescriptorContext context, EnumConfiguration configuration) : EnumTypeDescriptor(context, configuration), IEnumTypeDescriptor<T>
{
    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.Name(string value) => Then(Name(value));

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.Description(string value) => Then(Description(value));

    public IEnumValueDescriptor Value([DisallowNull, NotNull] T value) => Value<T>(value);

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.BindValues(BindingBehavior behavior) => Then(BindValues(behavior));

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.BindValuesExplicitly() => Then(BindValuesExplicitly());

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.BindValuesImplicitly() => Then(BindValuesImplicitly());

    IEnumTypeDescriptor<T> IEnumTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments) => Then(Directive(name, arguments));

    private EnumTypeDescriptor<T> Then(IEnumTypeDescriptor _) => this;
}

internal sealed class EnumValueDescriptor(EnumValueConfiguration configuration) : IEnumValueDescriptor
{
    public EnumValueConfiguration Configuration { get; } = configuration;

    public IEnumValueDescriptor Name(string value)
    {
        Configuration.Name = value;
        return this;
    }

    public IEnumValueDescriptor Description(string value)
    {
        Configuration.Description = value;
        return this;
    }

    public IEnumValueDescriptor Deprecated() => Deprecated("No longer supported");

    public IEnumValueDescriptor Deprecated(string reason)
    {
        Configuration.DeprecationReason = reason;
        return this;
    }

    public IEnumValueDescriptor Ignore(bool ignore = true)
    {
        Configuration.Ignore = ignore;
        return this;
    }

    public IEnumValueDescriptor Directive(string name, params ArgumentNode[] arguments)
    {
        Configuration.Directives.Add(new AppliedDirective(name, arguments));
        return this;
    }
}
