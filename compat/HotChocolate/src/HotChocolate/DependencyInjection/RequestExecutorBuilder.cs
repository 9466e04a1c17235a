namespace HotChocolate.Execution.Configuration;

internal sealed class RequestExecutorBuilder(IServiceCollection services, string name) : IRequestExecutorBuilder
{
    public string Name => name;

    public IServiceCollection Services => services;
}

/// <summary>One step of a schema's registration; run in order of registration when the schema is first asked for.</summary>
internal sealed record SchemaConfiguration(string SchemaName, Action<IServiceProvider, SchemaSetup> Configure);

internal static class SchemaConfigurationExtensions
{
    public static IRequestExecutorBuilder Configure(this IRequestExecutorBuilder builder, Action<SchemaSetup> configure)
        => builder.Configure((_, setup) => configure(setup));

    public static IRequestExecutorBuilder Configure(this IRequestExecutorBuilder builder, Action<IServiceProvider, SchemaSetup> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(new SchemaConfiguration(builder.Name, configure));
        return builder;
    }

    /// <summary>Changes options that the setup keeps by their type.</summary>
    public static IRequestExecutorBuilder Modify<TOptions>(this IRequestExecutorBuilder builder, Action<TOptions> configure) where TOptions : class, new()
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.Configure(setup => configure(setup.Options<TOptions>()));
    }
}
