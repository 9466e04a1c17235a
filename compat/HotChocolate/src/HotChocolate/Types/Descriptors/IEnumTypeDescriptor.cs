namespace HotChocolate.Types;

/// <summary>Configures an enum type.</summary>
public interface IEnumTypeDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IEnumTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IEnumTypeDescriptor Description(string value);

    /// <summary>The value of the schema for a C# value; made where there is none.</summary>
    IEnumValueDescriptor Value<T>([DisallowNull, NotNull] T value);

    /// <summary>Which values become part of the schema without being named.</summary>
    IEnumTypeDescriptor BindValues(BindingBehavior behavior);

    /// <summary>Only values that are named.</summary>
    IEnumTypeDescriptor BindValuesExplicitly();

    /// <summary>All values; the default.</summary>
    IEnumTypeDescriptor BindValuesImplicitly();

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IEnumTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}

/// <summary>Configures the enum type of a C# type.</summary>
public interface IEnumTypeDescriptor<TRuntimeType> : IDescriptor
{
    /// <inheritdoc cref="IEnumTypeDescriptor.Name"/>
    IEnumTypeDescriptor<TRuntimeType> Name(string value);

    /// <inheritdoc cref="IEnumTypeDescriptor.Description"/>
    IEnumTypeDescriptor<TRuntimeType> Description(string value);

    /// <inheritdoc cref="IEnumTypeDescriptor.Value{T}"/>
    IEnumValueDescriptor Value([DisallowNull, NotNull] TRuntimeType value);

    /// <inheritdoc cref="IEnumTypeDescriptor.BindValues"/>
    IEnumTypeDescriptor<TRuntimeType> BindValues(BindingBehavior behavior);

    /// <inheritdoc cref="IEnumTypeDescriptor.BindValuesExplicitly"/>
    IEnumTypeDescriptor<TRuntimeType> BindValuesExplicitly();

    /// <inheritdoc cref="IEnumTypeDescriptor.BindValuesImplicitly"/>
    IEnumTypeDescriptor<TRuntimeType> BindValuesImplicitly();

    /// <inheritdoc cref="IEnumTypeDescriptor.Directive"/>
    IEnumTypeDescriptor<TRuntimeType> Directive(string name, params ArgumentNode[] arguments);
}

/// <summary>Configures a value of an enum type.</summary>
public interface IEnumValueDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IEnumValueDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IEnumValueDescriptor Description(string value);

    /// <summary>Marks the value as deprecated, with a general reason.</summary>
    IEnumValueDescriptor Deprecated();

    /// <summary>Marks the value as deprecated.</summary>
    IEnumValueDescriptor Deprecated(string reason);

    /// <summary>Leaves the value out.</summary>
    IEnumValueDescriptor Ignore(bool ignore = true);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IEnumValueDescriptor Directive(string name, params ArgumentNode[] arguments);
}
