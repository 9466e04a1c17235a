using Elevate.Api.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Elevate.Api.Tests.Api;

/// <summary>The API with the relay that tells subscribers what happened.</summary>
public sealed class LiveApiFixture : ApiFixture
{
    private readonly FirstRound _firstRound = new();

    /// <summary>Done when the relay knows where the boards stand: what changes from then on, subscribers hear of.</summary>
    public Task RelayRunsAsync() => _firstRound.Done.Task.WaitAsync(TimeSpan.FromMinutes(1));

    // Tickers run in the order of their registration.
    protected override void Configure(IServiceCollection services) => services.AddOutboxRelay().AddSingleton<ITicker>(_firstRound);

    private sealed class FirstRound : ITicker
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task RunAsync(CancellationToken cancellationToken)
        {
            Done.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
