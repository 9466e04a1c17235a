using Elevate.Persistence.Metrics;
using Elevate.Persistence.Submissions;
using Elevate.Persistence.Transactions;
using Elevate.Persistence.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Elevate.Persistence;

/// <summary>Registers the commands.</summary>
public static class CommandRegistration
{
    /// <summary>
    /// Adds the handlers of all commands. They keep no state and need an <see cref="Npgsql.NpgsqlDataSource"/>; the clock and the
    /// <see cref="OrganisationTimeZone"/> may be registered before and have defaults.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddElevateCommands(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => OrganisationTimeZone.Default);
        return services
            .AddSingleton<TransactionRunner>()
            .AddSingleton<CreateSubmissionHandler>()
            .AddSingleton<UpdateSubmissionHandler>()
            .AddSingleton<WithdrawSubmissionHandler>()
            .AddSingleton<ApproveSubmissionHandler>()
            .AddSingleton<RejectSubmissionHandler>()
            .AddSingleton<ReviewSubmissionsHandler>()
            .AddSingleton<RevokeSubmissionHandler>()
            .AddSingleton<TokenCutoffs>()
            .AddSingleton<AnalyticsRefresh>()
            .AddSingleton<RefreshAnalyticsHandler>();
    }
}
