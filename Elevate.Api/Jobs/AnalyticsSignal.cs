using Elevate.Api.Outbox;
using Elevate.Persistence.Outbox;

namespace Elevate.Api.Jobs;

/// <summary>Remembers that there was news, of something that the analytic views show.</summary>
internal sealed class AnalyticsSignal : IOutboxConsumer
{
    private TaskCompletionSource _raised = New();

    public Task ConsumeAsync(OutboxNews news, CancellationToken cancellationToken)
    {
        Raise();
        return Task.CompletedTask;
    }

    public void Raise() => Volatile.Read(ref _raised).TrySetResult();

    /// <summary>Forgets the news so far.</summary>
    public void Reset() => Volatile.Write(ref _raised, New());

    /// <summary>Waits for news since the last <see cref="Reset"/>.</summary>
    /// <returns>Whether there was any; false when the time is up.</returns>
    public async Task<bool> WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await Volatile.Read(ref _raised).Task.WaitAsync(longest, clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
