using HotChocolate.Data.Common;

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

/// <summary>Configures a field of a filter.</summary>
public interface IFilterFieldDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IFilterFieldDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IFilterFieldDescriptor Description(string value);

    /// <summary>Sets the filter type: a <see cref="FilterInputType{T}"/>.</summary>
    IFilterFieldDescriptor Type(Type type);

    /// <summary>Leaves the field out.</summary>
    IFilterFieldDescriptor Ignore(bool ignore = true);
}

internal sealed class FilterInputTypeDescriptor<T>(MembersConfiguration configuration) : IFilterInputTypeDescriptor<T>
{
    public IFilterInputTypeDescriptor<T> Name(string value) => Set(configuration.Name = value);

    public IFilterInputTypeDescriptor<T> Description(string? value) => Set(configuration.Description = value);

    public IFilterInputTypeDescriptor<T> BindFields(BindingBehavior bindingBehavior) => Set(configuration.Binding = bindingBehavior);

    public IFilterInputTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public IFilterInputTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    public IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember)
        => new FilterFieldDescriptor(configuration.Field(propertyOrMember));

    public IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> propertyOrMember)
        => Set(configuration.Field(propertyOrMember).Ignore = true);

    public IFilterInputTypeDescriptor<T> AllowAnd(bool allow = true) => Set(configuration.AllowAnd = allow);

    public IFilterInputTypeDescriptor<T> AllowOr(bool allow = true) => Set(configuration.AllowOr = allow);

    private FilterInputTypeDescriptor<T> Set(object? _) => this;
}

internal sealed class FilterFieldDescriptor(MemberConfiguration field) : IFilterFieldDescriptor
{
    public IFilterFieldDescriptor Name(string value) => Set(field.Name = value);

    public IFilterFieldDescriptor Description(string value) => Set(field.Description = value);

    public IFilterFieldDescriptor Type(Type type) => Set(field.Type = new TypeReference.Clr(type, IsInput: true));

    public IFilterFieldDescriptor Ignore(bool ignore = true) => Set(field.Ignore = ignore);

    private FilterFieldDescriptor Set(object? _) => this;
}
