using Elevate.Api.Outbox;

namespace Elevate.Api.Jobs;

/// <summary>Remembers that something changed that the analytic views show: news of submissions, or a board that moved.</summary>
internal sealed class AnalyticsSignal : IOutboxConsumer
{
    private readonly SemaphoreSlim _changed = new(0, 1);

    public void Raise()
    {
        try
        {
            if (_changed.CurrentCount == 0) _changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else raised it in between, which is as good.
        }
    }

    public Task ConsumeAsync(Persistence.Outbox.OutboxNews news, CancellationToken cancellationToken)
    {
        Raise();
        return Task.CompletedTask;
    }

    /// <summary>Returns when it is raised, or when the time is up.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _changed.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }
}
