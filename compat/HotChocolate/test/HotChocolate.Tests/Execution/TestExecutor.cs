using HotChocolate.Execution.Options;
using HotChocolate.Types.Building;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>Executors over annotated classes, without a host.</summary>
internal static class TestExecutor
{
    public static RequestExecutor Of<TQuery>(Action<IServiceCollection>? services = null, Action<SchemaSetup>? configure = null)
    {
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        var provider = collection.BuildServiceProvider(validateScopes: true);
        var setup = new SchemaSetup { Name = SchemaSetup.DefaultName, QueryType = typeof(TQuery) };
        configure?.Invoke(setup);
        return new RequestExecutor(SchemaBuilder.Build(setup, provider), setup, provider);
    }

    public static async Task<string> AnswerAsync(this IRequestExecutor executor, string query, Dictionary<string, object?>? variables = null, Action<OperationRequestBuilder>? configure = null)
    {
        var builder = OperationRequestBuilder.New().SetDocument(query).SetVariableValues(variables);
        configure?.Invoke(builder);
        await using var result = await executor.ExecuteAsync(builder.Build(), CancellationToken.None);
        return result.ToJson(withIndentations: false);
    }

    public static void WithDetails(this SchemaSetup setup) => setup.Options<RequestExecutorOptions>().IncludeExceptionDetails = true;
}
