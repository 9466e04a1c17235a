namespace HotChocolate.Types;

/// <summary>Configures an input object type.</summary>
public interface IInputObjectTypeDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IInputObjectTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IInputObjectTypeDescriptor Description(string value);

    /// <summary>The field of that name; made where there is none.</summary>
    IInputFieldDescriptor Field(string name);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IInputObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}

/// <summary>Configures the input object type of a C# type.</summary>
public interface IInputObjectTypeDescriptor<T> : IDescriptor
{
    /// <inheritdoc cref="IInputObjectTypeDescriptor.Name"/>
    IInputObjectTypeDescriptor<T> Name(string value);

    /// <inheritdoc cref="IInputObjectTypeDescriptor.Description"/>
    IInputObjectTypeDescriptor<T> Description(string value);

    /// <summary>Which properties become fields without being named.</summary>
    IInputObjectTypeDescriptor<T> BindFields(BindingBehavior behavior);

    /// <summary>Only properties that are named become fields.</summary>
    IInputObjectTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Every suitable property becomes a field; the default.</summary>
    IInputObjectTypeDescriptor<T> BindFieldsImplicitly();

    /// <inheritdoc cref="IInputObjectTypeDescriptor.Field"/>
    IInputFieldDescriptor Field(string name);

    /// <summary>The field of a property.</summary>
    IInputFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> property);

    /// <inheritdoc cref="IInputObjectTypeDescriptor.Directive"/>
    IInputObjectTypeDescriptor<T> Directive(string name, params ArgumentNode[] arguments);
}
