using System.Collections.Immutable;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Resolvers;

/// <summary>What a resolver knows about the field that it resolves.</summary>
public interface IResolverContext : IHasContextData
{
    /// <summary>The schema of the request.</summary>
    ISchema Schema { get; }

    /// <summary>The object type that the field belongs to.</summary>
    IObjectType ObjectType { get; }

    /// <summary>The operation that runs.</summary>
    IOperation Operation { get; }

    /// <summary>The field as it was selected.</summary>
    ISelection Selection { get; }

    /// <summary>The coerced variables of the request.</summary>
    IVariableValueCollection Variables { get; }

    /// <summary>Where the result will stand in the response.</summary>
    Path Path { get; }

    /// <summary>The services of this resolver: a scope of its own for query fields, the request's for mutation fields.</summary>
    IServiceProvider Services { get; set; }

    /// <summary>The services of the request.</summary>
    IServiceProvider RequestServices { get; }

    /// <summary>The alias, or the name where there is none.</summary>
    string ResponseName { get; }

    /// <summary>Whether this field has already reported an error.</summary>
    bool HasErrors { get; }

    /// <summary>Handed down to the fields below.</summary>
    IImmutableDictionary<string, object?> ScopedContextData { get; set; }

    /// <summary>Seen by the pipeline of this field only.</summary>
    IImmutableDictionary<string, object?> LocalContextData { get; set; }

    /// <summary>Fires when the client has gone, or the time is up.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The object that the field belongs to.</summary>
    T Parent<T>();

    /// <summary>The coerced value of an argument.</summary>
    /// <exception cref="GraphQLException">There is no such argument, or its value is no <typeparamref name="T"/>.</exception>
    T ArgumentValue<T>(string name);

    /// <summary>The coerced value of an argument, or nothing where the request gave none.</summary>
    Optional<T> ArgumentOptional<T>(string name);

    /// <summary>The argument as it stands in the document, with variables replaced.</summary>
    TValueNode ArgumentLiteral<TValueNode>(string name) where TValueNode : Language.IValueNode;

    /// <summary>A required service.</summary>
    T Service<T>() where T : notnull;

    /// <summary>A required service.</summary>
    object Service(Type service);

    /// <summary>Adds an error to the response; the field goes on.</summary>
    void ReportError(string errorMessage);

    /// <summary>Adds an error to the response; the field goes on.</summary>
    void ReportError(IError error);
}

/// <summary>What a middleware knows about the field that it wraps.</summary>
public interface IMiddlewareContext : IResolverContext
{
    /// <summary>The result so far; the last value is completed into the response.</summary>
    object? Result { get; set; }

    /// <summary>Runs the resolver behind the field and returns what it gives.</summary>
    ValueTask<T> ResolveAsync<T>();

    /// <summary>Adds a step that runs when the value has been completed, or when the whole request has.</summary>
    void RegisterForCleanup(Func<ValueTask> action, CleanAfter cleanAfter = CleanAfter.Resolver);
}

/// <summary>When a clean-up step runs.</summary>
public enum CleanAfter
{
    /// <summary>When the value of the field has been completed.</summary>
    Resolver = 0,

    /// <summary>When the request has been answered.</summary>
    Request = 1
}
