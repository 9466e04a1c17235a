namespace HotChocolate;

/// <summary>Everything that was registered for one schema before it is built. The registration methods write here; the schema builder reads.</summary>
internal sealed class SchemaSetup
{
    public const string DefaultName = "_Default";

    public required string Name { get; init; }

    /// <summary>Runtime types or schema types for the roots; null: made when an extension asks for it or <c>AddQueryType()</c> was called.</summary>
    public Type? QueryType { get; set; }
    public Type? MutationType { get; set; }
    public Type? SubscriptionType { get; set; }
    public bool HasMutationType { get; set; }
    public bool HasSubscriptionType { get; set; }

    /// <summary>Whether @authorize belongs to the schema.</summary>
    public bool HasAuthorization { get; set; }

    /// <summary>Types and type extensions in the order of registration.</summary>
    public List<Type> Types { get; } = [];

    /// <summary>What the parts of the engine keep per schema: options and services by their own type.</summary>
    public Types.Model.Features Features { get; } = new();

    /// <summary>Runs over every field configuration once all are known (mutation conventions, cost defaults), in order of registration.</summary>
    public List<Action<ITypeCompletion, TypeConfiguration>> TypeCompletions { get; } = [];

    /// <summary>Binders of resolver parameters that are not arguments, asked in order before the built-in ones.</summary>
    public List<IParameterBinder> ParameterBinders { get; } = [];

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
