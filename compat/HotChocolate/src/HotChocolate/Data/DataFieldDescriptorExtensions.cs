using HotChocolate.Data;
using HotChocolate.Data.Paging;
using HotChocolate.Internal;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Types;

/// <summary>Would choose how a field is paged; there is one way only.</summary>
public delegate CursorPagingProvider GetCursorPagingProvider(IServiceProvider services, IExtendedType sourceType, string? providerName = default);

/// <summary><c>[UsePaging]</c> for fields that are described in code.</summary>
public static class PagingObjectFieldDescriptorExtensions
{
    /// <summary>The list is shown as a connection.</summary>
    /// <param name="descriptor">The field.</param>
    /// <param name="nodeType">The type of the items; null: as the resolver says.</param>
    /// <param name="entityType">Has no effect: it is what the resolver returns.</param>
    /// <param name="resolvePagingProvider">Has no effect.</param>
    /// <param name="connectionName">The name of the connection; null: that of the field.</param>
    /// <param name="options">Null: those of the schema.</param>
    public static IObjectFieldDescriptor UsePaging(
        this IObjectFieldDescriptor descriptor,
        Type? nodeType = default,
        Type? entityType = default,
        GetCursorPagingProvider? resolvePagingProvider = default,
        string? connectionName = default,
        PagingOptions? options = default)
        => descriptor.WhenResultIsKnown(field => PagedField.Configure(
            field, PagingSettings.Of(field.Context.Setup.Options<PagingOptions>(), options ?? new PagingOptions()), nodeType, connectionName));

    /// <inheritdoc cref="UsePaging(IObjectFieldDescriptor, Type?, Type?, GetCursorPagingProvider?, string?, PagingOptions?)"/>
    /// <typeparam name="TNodeType">The type of the items.</typeparam>
    public static IObjectFieldDescriptor UsePaging<TNodeType>(
        this IObjectFieldDescriptor descriptor,
        Type? entityType = default,
        GetCursorPagingProvider? resolvePagingProvider = default,
        string? connectionName = default,
        PagingOptions? options = default)
        where TNodeType : class, IOutputType
        => descriptor.UsePaging(typeof(TNodeType), entityType, resolvePagingProvider, connectionName, options);
}

/// <summary><see cref="UseProjectionAttribute"/> for fields that are described in code.</summary>
public static class ProjectionObjectFieldDescriptorExtensions
{
    /// <summary>Loads only what is asked for.</summary>
    public static IObjectFieldDescriptor UseProjection(this IObjectFieldDescriptor descriptor, string? scope = default)
        => descriptor.Apply(new UseProjectionAttribute());

    /// <summary>Whether the property is loaded even where nobody asks for it.</summary>
    public static IObjectFieldDescriptor IsProjected(this IObjectFieldDescriptor descriptor, bool isProjected = true)
        => descriptor.Apply(new IsProjectedAttribute(isProjected));
}

/// <summary><see cref="UseFilteringAttribute"/> for fields that are described in code.</summary>
public static class FilterObjectFieldDescriptorExtensions
{
    /// <summary>The field takes a filter of the items that it returns.</summary>
    public static IObjectFieldDescriptor UseFiltering(this IObjectFieldDescriptor descriptor, string? scope = default)
        => descriptor.Apply(new UseFilteringAttribute());

    /// <summary>The field takes a filter of that class or filter type.</summary>
    public static IObjectFieldDescriptor UseFiltering<T>(this IObjectFieldDescriptor descriptor, string? scope = default)
        => descriptor.Apply(new UseFilteringAttribute(typeof(T)));
}

/// <summary><see cref="UseSortingAttribute"/> for fields that are described in code.</summary>
public static class SortingObjectFieldDescriptorExtensions
{
    /// <summary>The field takes an order of the items that it returns.</summary>
    public static IObjectFieldDescriptor UseSorting(this IObjectFieldDescriptor descriptor, string? scope = default)
        => descriptor.Apply(new UseSortingAttribute());

    /// <summary>The field takes an order of that class or sort type.</summary>
    public static IObjectFieldDescriptor UseSorting<T>(this IObjectFieldDescriptor descriptor, string? scope = default)
        => descriptor.Apply(new UseSortingAttribute(typeof(T)));
}

/// <summary><see cref="UseFirstOrDefaultAttribute"/> and <see cref="UseSingleOrDefaultAttribute"/> for fields that are described in code.</summary>
public static class SingleOrDefaultObjectFieldDescriptorExtensions
{
    /// <summary>The first item of the list, or null.</summary>
    public static IObjectFieldDescriptor UseFirstOrDefault(this IObjectFieldDescriptor descriptor) => descriptor.Apply(new UseFirstOrDefaultAttribute());

    /// <summary>The only item of the list, or null.</summary>
    public static IObjectFieldDescriptor UseSingleOrDefault(this IObjectFieldDescriptor descriptor) => descriptor.Apply(new UseSingleOrDefaultAttribute());
}

internal static class DataFieldDescriptors
{
    public static IObjectFieldDescriptor Apply(this IObjectFieldDescriptor descriptor, ObjectFieldDescriptorAttribute attribute)
        => descriptor.WhenResultIsKnown(field => attribute.TryConfigure(field.Context, field, typeof(object)));

    /// <summary>Configures what depends on the result of the resolver, which a description may name later; its middleware keeps its place.</summary>
    public static IObjectFieldDescriptor WhenResultIsKnown(this IObjectFieldDescriptor descriptor, Action<IFieldDescriptor> configure)
    {
        var field = ((ObjectFieldDescriptor)descriptor).Configuration;
        FieldMiddleware place = next => next;
        field.Middleware.Add(place);
        field.Completions.Add((_, _) =>
        {
            var count = field.Middleware.Count;
            configure((ObjectFieldDescriptor)descriptor);
            var added = field.Middleware.GetRange(count, field.Middleware.Count - count);
            field.Middleware.RemoveRange(count, added.Count);
            var index = field.Middleware.IndexOf(place);
            field.Middleware.RemoveAt(index);
            field.Middleware.InsertRange(index, added);
        });
        return descriptor;
    }
}
