using Elevate.Api.Activities;
using Elevate.Api.Badges;
using Elevate.Api.Errors;
using Elevate.Api.Leaderboards;
using Elevate.Api.Metrics;
using Elevate.Api.Points;
using Elevate.Api.Status;
using Elevate.Api.Submissions;
using Elevate.Api.Topics;
using Elevate.Api.Users;
using Elevate.Persistence;
using HotChocolate.Execution.Configuration;

namespace Elevate.Api.GraphQL;

/// <summary>Registers the GraphQL API: the one place for host, tests and tools.</summary>
public static class GraphQLRegistration
{
    /// <summary>Adds the schema with everything that it needs of the GraphQL server; the database and the actor come from the host.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="backplane">A connection string to the database that carries news between nodes; null: nothing does.</param>
    /// <returns>The builder, for what only the host knows.</returns>
    public static IRequestExecutorBuilder AddElevateGraphQL(this IServiceCollection services, string? backplane = null) => services
        .AddGraphQLServer(maxAllowedRequestSize: GraphQLLimits.LargestRequest)
        .AddQueryType()
        .AddMutationType()
        .AddSubscriptionType()
        .AddMutationConventions()
        .AddFiltering()
        .AddSorting()
        .AddTopics(backplane)
        .RegisterDbContextFactory<ElevateDbContext>()
        .AddErrorFilter<RuleErrorFilter>()
        .AddInstrumentation()
        .AddActivities()
        .AddBadges()
        .AddLeaderboards()
        .AddMetrics()
        .AddPoints()
        .AddStatus()
        .AddSubmissions()
        .AddUsers()
        .AddLimits();

    private static IRequestExecutorBuilder AddActivities(this IRequestExecutorBuilder graphql) => graphql
        .AddType<ActivityObjectType>()
        .AddTypeExtension<ActivityQueries>()
        .AddTypeExtension<ActivityMetricsFields>()
        .AddTypeExtension<DailyActivityMetricsFields>()
        .AddDataLoader<ActivityByCodeDataLoader>();

    private static IRequestExecutorBuilder AddBadges(this IRequestExecutorBuilder graphql) => graphql
        .AddType<BadgeObjectType>()
        .AddTypeExtension<BadgeQueries>()
        .AddDataLoader<BadgesByUserDataLoader>();

    private static IRequestExecutorBuilder AddLeaderboards(this IRequestExecutorBuilder graphql) => graphql
        .AddType<LeaderboardPeriodEnumType>()
        .AddType<LeaderboardEntryObjectType>()
        .AddTypeExtension<LeaderboardEntryFields>()
        .AddTypeExtension<LeaderboardPageQueries>()
        .AddTypeExtension<LeaderboardPositionQueries>()
        .AddTypeExtension<LeaderboardSubscriptions>();

    private static IRequestExecutorBuilder AddMetrics(this IRequestExecutorBuilder graphql) => graphql
        .AddTypeExtension<ProgrammeQueries>()
        .AddTypeExtension<AnalyticsMutations>();

    private static IRequestExecutorBuilder AddPoints(this IRequestExecutorBuilder graphql) => graphql
        .AddType<LedgerEntryObjectType>()
        .AddTypeExtension<LedgerEntryFields>()
        .AddDataLoader<LedgerByUserDataLoader>()
        .AddDataLoader<PointsBySubmissionDataLoader>()
        .AddDataLoader<TotalPointsByUserDataLoader>();

    private static IRequestExecutorBuilder AddStatus(this IRequestExecutorBuilder graphql) => graphql
        .AddType<JobStatusObjectType>()
        .AddTypeExtension<StatusQueries>();

    private static IRequestExecutorBuilder AddSubmissions(this IRequestExecutorBuilder graphql) => graphql
        .AddType<SubmissionObjectType>()
        .AddType<EvidenceUnionType>()
        .AddType<ApprovalObjectType>()
        .AddType<ReviewOutcomeObjectType>()
        .AddType<SessionLocationObjectType>()
        .AddTypeExtension<SubmissionQueries>()
        .AddTypeExtension<ReviewQueueQueries>()
        .AddTypeExtension<SubmissionFields>()
        .AddTypeExtension<PrivateSubmissionFields>()
        .AddTypeExtension<PublicSubmissionFields>()
        .AddTypeExtension<ReviewOutcomeFields>()
        .AddTypeExtension<AuthorMutations>()
        .AddTypeExtension<ReviewMutations>()
        .AddTypeExtension<SubmissionSubscriptions>()
        .AddDataLoader<AttachmentsBySubmissionDataLoader>()
        .AddDataLoader<SubmissionByIdDataLoader>()
        .AddDataLoader<SubmissionsByUserDataLoader>();

    private static IRequestExecutorBuilder AddUsers(this IRequestExecutorBuilder graphql) => graphql
        .AddType<UserObjectType>()
        .AddTypeExtension<UserQueries>()
        .AddTypeExtension<UserFields>()
        .AddTypeExtension<PrivateUserFields>()
        .AddTypeExtension<UserListFields>()
        .AddTypeExtension<ProfileFields>()
        .AddTypeExtension<ProfileListFields>()
        .AddDataLoader<UserByIdDataLoader>();
}
