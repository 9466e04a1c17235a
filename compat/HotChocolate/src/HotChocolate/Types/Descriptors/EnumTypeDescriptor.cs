namespace HotChocolate.Types.Descriptors;

internal class EnumTypeDescriptor(DescriptorContext context, EnumConfiguration configuration)
    : Descriptor<EnumTypeDescriptor, EnumConfiguration>(context, configuration), IEnumTypeDescriptor
{
    public IEnumTypeDescriptor Name(string value) => Set(c => c.Name = value);

    public IEnumTypeDescriptor Description(string value) => Set(c => c.Description = value);

    public IEnumValueDescriptor Value<T>([DisallowNull, NotNull] T value)
        => new EnumValueDescriptor(Context, EnumFactory.GetOrAdd(Context, Configuration, value));

    public IEnumTypeDescriptor BindValues(BindingBehavior behavior) => Set(c => c.Binding = behavior);

    public IEnumTypeDescriptor BindValuesExplicitly() => BindValues(BindingBehavior.Explicit);

    public IEnumTypeDescriptor BindValuesImplicitly() => BindValues(BindingBehavior.Implicit);

    public IEnumTypeDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(c => c.Directives.Add(new(name, arguments)));
}

internal sealed class EnumTypeDescriptor<T>(DescriptorContext context, EnumConfiguration configuration)
    : EnumTypeDescriptor(context, configuration), IEnumTypeDescriptor<T>
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

internal sealed class EnumValueDescriptor(DescriptorContext context, EnumValueConfiguration configuration)
    : Descriptor<EnumValueDescriptor, EnumValueConfiguration>(context, configuration), IEnumValueDescriptor
{
    public IEnumValueDescriptor Name(string value) => Set(c => c.Name = value);

    public IEnumValueDescriptor Description(string value) => Set(c => c.Description = value);

    public IEnumValueDescriptor Deprecated() => Deprecated(NoLongerSupported);

    public IEnumValueDescriptor Deprecated(string reason) => Set(c => c.DeprecationReason = reason);

    public IEnumValueDescriptor Ignore(bool ignore = true) => Set(c => c.Ignore = ignore);

    public IEnumValueDescriptor Directive(string name, params ArgumentNode[] arguments) => Set(c => c.Directives.Add(new(name, arguments)));
}
