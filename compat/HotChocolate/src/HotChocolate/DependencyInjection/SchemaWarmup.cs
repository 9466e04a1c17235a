using Microsoft.Extensions.Hosting;

namespace HotChocolate;

internal sealed class SchemaWarmup(IServiceProvider services, string schemaName, Func<IRequestExecutor, CancellationToken, Task>? warmup) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var executor = await services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync(schemaName, cancellationToken);
        if (warmup is not null) await warmup(executor, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
