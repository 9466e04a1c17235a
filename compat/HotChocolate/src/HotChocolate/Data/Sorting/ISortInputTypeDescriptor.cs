namespace HotChocolate.Data.Sorting;

/// <summary>Configures the order of a class.</summary>
public interface ISortInputTypeDescriptor<T> : IDescriptor
{
    /// <summary>Sets the name.</summary>
    ISortInputTypeDescriptor<T> Name(string value);

    /// <summary>Sets the description; null: that of the class.</summary>
    ISortInputTypeDescriptor<T> Description(string? value);

    /// <summary>Whether properties can be sorted by without being named.</summary>
    ISortInputTypeDescriptor<T> BindFields(BindingBehavior bindingBehavior);

    /// <summary>Only what is named can be sorted by.</summary>
    ISortInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Every property can be sorted by.</summary>
    ISortInputTypeDescriptor<T> BindFieldsImplicitly();

    /// <summary>The field of a property, or of an expression, which then needs a name.</summary>
    ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember);

    /// <summary>Leaves a property out.</summary>
    ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> propertyOrMember);
}
