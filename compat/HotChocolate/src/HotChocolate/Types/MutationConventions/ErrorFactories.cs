using System.Runtime.ExceptionServices;

namespace HotChocolate.Types.MutationConventions;

/// <summary>Turns the exceptions that a mutation declares into its errors.</summary>
internal sealed class ErrorFactories
{
    private const string FactoryMethod = "CreateErrorFrom";
    private readonly List<(Type Exception, Func<Exception, object?> Create)> _factories = [];

    public ErrorFactories(IEnumerable<Type> declared, IServiceProvider services)
    {
        foreach (var type in declared) Add(type, services);
    }

    /// <summary>The C# types of the errors, each once.</summary>
    public List<Type> ErrorTypes { get; } = [];

    /// <summary>The errors behind an exception; null where it, or one of those that it carries, is not declared.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="undeclared">What is to be thrown instead.</param>
    public IReadOnlyList<object>? Translate(Exception exception, out ExceptionDispatchInfo? undeclared)
    {
        undeclared = null;
        if (Find(exception) is { } error) return [error];
        if (exception is not AggregateException { InnerExceptions.Count: > 0 } aggregate)
        {
            undeclared = ExceptionDispatchInfo.Capture(exception);
            return null;
        }
        var errors = new List<object>();
        var unknown = new List<Exception>();
        foreach (var inner in aggregate.InnerExceptions)
        {
            if (Find(inner) is { } found) errors.Add(found);
            else unknown.Add(inner);
        }
        if (unknown.Count == 0) return errors;
        undeclared = ExceptionDispatchInfo.Capture(errors.Count == 0 ? aggregate : new AggregateException(unknown));
        return null;
    }

    private object? Find(Exception exception)
    {
        foreach (var (type, create) in _factories)
            if (type.IsInstanceOfType(exception) && create(exception) is { } error) return error;
        return null;
    }

    private void Add(Type declared, IServiceProvider services)
    {
        if (typeof(Exception).IsAssignableFrom(declared))
        {
            AddFactory(declared, declared, exception => exception);
            return;
        }
        var found = false;
        foreach (var method in declared.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance))
        {
            if (method.Name != FactoryMethod || method.GetParameters() is not [var parameter] || !typeof(Exception).IsAssignableFrom(parameter.ParameterType)) continue;
            var target = method.IsStatic ? null : new Lazy<object>(() => ActivatorUtilities.GetServiceOrCreateInstance(services, declared));
            AddFactory(parameter.ParameterType, method.ReturnType, exception => Invoke(() => method.Invoke(target?.Value, [exception])));
            found = true;
        }
        foreach (var constructor in found ? [] : declared.GetConstructors())
        {
            if (constructor.GetParameters() is not [var parameter] || !typeof(Exception).IsAssignableFrom(parameter.ParameterType)) continue;
            AddFactory(parameter.ParameterType, declared, exception => Invoke(() => constructor.Invoke([exception])));
            found = true;
        }
        // A class without factory is an error that the mutation returns.
        if (!found) AddErrorType(declared);
    }

    private void AddFactory(Type exception, Type error, Func<Exception, object?> create)
    {
        _factories.Add((exception, create));
        AddErrorType(error);
    }

    private void AddErrorType(Type type)
    {
        if (!ErrorTypes.Contains(type)) ErrorTypes.Add(type);
    }

    private static object? Invoke(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}

/// <summary>The errors that a mutation declares, in the order in which it does.</summary>
internal sealed class DeclaredErrors
{
    public List<Type> Types { get; } = [];

    public static List<Type> Of(FieldConfiguration field)
    {
        if (field.Features.Get<DeclaredErrors>() is not { } declared) field.Features.Set(declared = new DeclaredErrors());
        return declared.Types;
    }
}
