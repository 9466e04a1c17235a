namespace HotChocolate.Data.Sorting;

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
