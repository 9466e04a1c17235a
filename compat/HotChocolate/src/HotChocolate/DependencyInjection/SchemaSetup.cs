namespace HotChocolate;

/// <summary>
/// Everything that was registered for one schema before it is built. The registration methods write here; the schema builder reads.
/// </summary>
internal sealed class SchemaSetup
{
    public const string DefaultName = "_Default";

    public required string Name { get; init; }

    /// <summary>What the root is made of: a C# type, or a schema type's class or instance. Null: extensions alone.</summary>
    public object? QueryType { get; set; }

    /// <summary>As <see cref="QueryType"/>. There is a root where one is given, an extension asks for it, or <see cref="HasMutationType"/>.</summary>
    public object? MutationType { get; set; }
    public bool HasMutationType { get; set; }

    /// <summary>As <see cref="MutationType"/>.</summary>
    public object? SubscriptionType { get; set; }
    public bool HasSubscriptionType { get; set; }

    /// <summary>Whether @authorize belongs to the schema.</summary>
    public bool HasAuthorization { get; set; }

    /// <summary>Types and type extensions in the order of registration: C# types, and schema types' classes and instances.</summary>
    public List<object> Types { get; } = [];

    /// <summary>C# types that are shown as the schema type that was named for them.</summary>
    public Dictionary<Type, Type> BoundTypes { get; } = [];

    /// <summary>How values of scalars get from one C# type to another.</summary>
    public Types.Coercion.TypeConverters Converters { get; } = new();

    /// <summary>What the parts of the engine keep per schema: options and services by their own type.</summary>
    public Types.Model.Features Features { get; } = new();

    /// <summary>Binders of resolver parameters that are not arguments, asked in order before the built-in ones.</summary>
    public List<IParameterBinder> ParameterBinders { get; } = [];

    /// <summary>Around every field, outside of what the field has itself; the first is the outermost.</summary>
    public List<FieldMiddleware> FieldMiddleware { get; } = [];

    /// <summary>Applied to every error in order of registration; each sees what the one before made of it.</summary>
    public List<Func<IServiceProvider, IErrorFilter>> ErrorFilters { get; } = [];

    /// <summary>The options of that type; made on first use, so that registrations in any order change the same object.</summary>
    public TOptions Options<TOptions>() where TOptions : class, new()
    {
        if (Features.Get<TOptions>() is { } options) return options;
        options = new TOptions();
        Features.Set(options);
        return options;
    }
}
