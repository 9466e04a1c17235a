using Elevate.Persistence.Users;
using Npgsql;

namespace Elevate.Api.Identity;

/// <summary>Ends sockets and streams whose token was revoked, on whichever node that was said: one small query a round, however many there are.</summary>
internal sealed class TokenWatch(LiveTokens live, TokenCutoffs cutoffs, TimeProvider clock, ILogger<TokenWatch> logger) : BackgroundService
{
    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        var failing = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (live.IsEmpty) continue;
            try
            {
                live.End(await cutoffs.GetAfterAsync(live.Oldest, stoppingToken));
                failing = false;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                if (!failing) logger.LogWarning("Nobody knows whether tokens were revoked: the database does not answer ({Reason}).", exception.GetType().Name);
                failing = true;
            }
        }
    }
}
