using Elevate.Api.Outbox;
using Elevate.Persistence.Outbox;

namespace Elevate.Api.Jobs;

/// <summary>Remembers that there was news, of something that the analytic views show.</summary>
internal sealed class AnalyticsSignal : IOutboxConsumer
{
    private volatile bool _isRaised;

    /// <summary>Whether there was news since the last <see cref="Reset"/>.</summary>
    public bool IsRaised => _isRaised;

    public Task ConsumeAsync(OutboxNews news, CancellationToken cancellationToken)
    {
        _isRaised = true;
        return Task.CompletedTask;
    }

    /// <summary>Forgets the news so far.</summary>
    public void Reset() => _isRaised = false;
}
