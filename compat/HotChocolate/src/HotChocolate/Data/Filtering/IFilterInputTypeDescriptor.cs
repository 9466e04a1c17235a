namespace HotChocolate.Data.Filters;

/// <summary>Configures the filter of a class.</summary>
public interface IFilterInputTypeDescriptor<T> : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IFilterInputTypeDescriptor<T> Name(string value);

    /// <summary>Sets the description; null: that of the class.</summary>
    IFilterInputTypeDescriptor<T> Description(string? value);

    /// <summary>Whether properties can be filtered without being named.</summary>
    IFilterInputTypeDescriptor<T> BindFields(BindingBehavior bindingBehavior);

    /// <summary>Only what is named can be filtered.</summary>
    IFilterInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Every property can be filtered.</summary>
    IFilterInputTypeDescriptor<T> BindFieldsImplicitly();

    /// <summary>The field of a property, or of an expression, which then needs a name.</summary>
    IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember);

    /// <summary>Leaves a property out.</summary>
    IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> propertyOrMember);

    /// <summary>Whether filters can be joined by <c>and</c>.</summary>
    IFilterInputTypeDescriptor<T> AllowAnd(bool allow = true);

    /// <summary>Whether filters can be joined by <c>or</c>.</summary>
    IFilterInputTypeDescriptor<T> AllowOr(bool allow = true);
}
