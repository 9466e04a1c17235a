using System.Collections.Concurrent;
using HotChocolate.Execution.Configuration;
using HotChocolate.Transport;

namespace HotChocolate;

/// <summary>Builds every schema once, when it is first asked for; callers that come meanwhile wait for the same result.</summary>
internal sealed class SchemaRegistry : IRequestExecutorResolver
{
    private readonly ConcurrentDictionary<string, ServedSchema> _schemas = new(StringComparer.Ordinal);
    private readonly Lock _building = new();
    private readonly ILookup<string, SchemaConfiguration> _configurations;
    private readonly IServiceProvider _services;

    public SchemaRegistry(IServiceProvider services, IEnumerable<SchemaConfiguration> configurations)
    {
        _services = services;
        _configurations = configurations.ToLookup(c => c.SchemaName, StringComparer.Ordinal);
    }

    /// <summary>A schema; built with the first call.</summary>
    /// <param name="name">Null: the default schema.</param>
    public ServedSchema Get(string? name)
    {
        name ??= SchemaSetup.DefaultName;
        return _schemas.TryGetValue(name, out var schema) ? schema : Build(name);
    }

    public ValueTask<IRequestExecutor> GetRequestExecutorAsync(string? schemaName = default, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Get(schemaName).Executor);
    }

    private ServedSchema Build(string name)
    {
        lock (_building)
        {
            if (_schemas.TryGetValue(name, out var schema)) return schema;
            if (!_configurations.Contains(name))
                throw new InvalidOperationException($"There is no schema `{name}`. Registered: {string.Join(", ", _configurations.Select(c => $"`{c.Key}`"))}.");

            var setup = new SchemaSetup { Name = name };
            foreach (var configuration in _configurations[name]) configuration.Configure(_services, setup);
            var model = SchemaBuilder.Build(setup, _services);
            schema = new ServedSchema(setup, model, new RequestExecutor(model, setup, _services));
            _schemas[name] = schema;
            return schema;
        }
    }
}
