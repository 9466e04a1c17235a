namespace HotChocolate.Data.Filters;

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
