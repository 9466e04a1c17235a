using HotChocolate.Data.Common;

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

/// <summary>Configures a field of an order.</summary>
public interface ISortFieldDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    ISortFieldDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    ISortFieldDescriptor Description(string value);

    /// <summary>Sets the sort type: a <see cref="SortInputType{T}"/>.</summary>
    ISortFieldDescriptor Type(Type type);

    /// <summary>Leaves the field out.</summary>
    ISortFieldDescriptor Ignore(bool ignore = true);
}

internal sealed class SortInputTypeDescriptor<T>(MembersConfiguration configuration) : ISortInputTypeDescriptor<T>
{
    public ISortInputTypeDescriptor<T> Name(string value) => Set(configuration.Name = value);

    public ISortInputTypeDescriptor<T> Description(string? value) => Set(configuration.Description = value);

    public ISortInputTypeDescriptor<T> BindFields(BindingBehavior bindingBehavior) => Set(configuration.Binding = bindingBehavior);

    public ISortInputTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public ISortInputTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    public ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember)
        => new SortFieldDescriptor(configuration.Field(propertyOrMember));

    public ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> propertyOrMember)
        => Set(configuration.Field(propertyOrMember).Ignore = true);

    private SortInputTypeDescriptor<T> Set(object? _) => this;
}

internal sealed class SortFieldDescriptor(MemberConfiguration field) : ISortFieldDescriptor
{
    public ISortFieldDescriptor Name(string value) => Set(field.Name = value);

    public ISortFieldDescriptor Description(string value) => Set(field.Description = value);

    public ISortFieldDescriptor Type(Type type) => Set(field.Type = new TypeReference.Clr(type, IsInput: true));

    public ISortFieldDescriptor Ignore(bool ignore = true) => Set(field.Ignore = ignore);

    private SortFieldDescriptor Set(object? _) => this;
}
