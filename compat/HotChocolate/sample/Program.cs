using HotChocolate.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using MiniLeaps;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddAuthentication("Header").AddScheme<AuthenticationSchemeOptions, HeaderAuth>("Header", null);
builder.Services.AddAuthorization(o => o.AddPolicy("VeteranOnly", p => p.RequireClaim("years", "5", "10")));
builder.Services.AddScoped<LeapsStore>().AddScoped<ScopeCounter>();

// the main schema, served at /graphql
builder.Services.AddGraphQLServer()
    .DisableIntrospection(false)
    .AddQueryType().AddMutationType().AddSubscriptionType()
    .AddTypeExtension<ScalarQueries>()
    .AddTypeExtension<UserQueries>()
    .AddTypeExtension<SubmissionQueries>()
    .AddTypeExtension<MiscQueries>()
    .AddTypeExtension<SecurityQueries>()
    .AddTypeExtension<ErrorQueries>()
    .AddTypeExtension<SubmissionExtensions>()
    .AddTypeExtension<UserExtensions>()
    .AddTypeExtension<SubmissionMutations>()
    .AddTypeExtension<UserMutations>()
    .AddTypeExtension<SubscriptionFields>()
    .AddType<LedgerEntryType>()
    .AddType<Submission>()
    .AddType<Activity>()
    .AddDataLoader<UserByIdDataLoader>().AddDataLoader<ActivityByCodeDataLoader>().AddDataLoader<SubmissionByIdDataLoader>().AddDataLoader<BatchSizeDataLoader>()
    .AddAuthorization()
    .AddMutationConventions()
    .AddProjections().AddFiltering().AddSorting()
    .AddInMemorySubscriptions()
    .AddErrorFilter<DomainErrorFilter>()
    .AddHttpRequestInterceptor<RequestState>()
    .AddSocketSessionInterceptor<SocketState>()
    .ModifyRequestOptions(o => o.IncludeExceptionDetails = false)
    .ModifyCostOptions(o => { o.EnforceCostLimits = true; o.MaxFieldCost = 20_000; o.MaxTypeCost = 1_000; });

// tight limits, served at /strict
builder.Services.AddGraphQLServer("strict")
    .AddQueryType().AddTypeExtension<MiscQueries>().AddTypeExtension<ErrorQueries>()
    .AddMaxExecutionDepthRule(4, skipIntrospectionFields: true)
    .DisableIntrospection(true)
    .ModifyRequestOptions(o => o.ExecutionTimeout = TimeSpan.FromMilliseconds(600))
    .ModifyCostOptions(o => { o.MaxFieldCost = 60; o.MaxTypeCost = 10; });

// relaxed options, served at /open
builder.Services.AddGraphQLServer("open")
    .DisableIntrospection(false)
    .AddQueryType().AddMutationType().AddTypeExtension<MiscQueries>().AddTypeExtension<ErrorQueries>().AddTypeExtension<UserMutations>()
    .AddAuthorization()
    .AddMutationConventions(applyToAllMutations: false)
    .ModifyRequestOptions(o => o.IncludeExceptionDetails = true);

var app = builder.Build();
app.UseWebSockets();
app.UseAuthentication();
app.UseAuthorization();
app.MapGraphQL();
app.MapGraphQL("/strict", "strict").WithOptions(new GraphQLServerOptions { EnableGetRequests = false, EnableSchemaRequests = false, Tool = { Enable = false } });
app.MapGraphQL("/open", "open").WithOptions(new GraphQLServerOptions { EnforceGetRequestsPreflightHeader = true, AllowedGetOperations = AllowedGetOperations.QueryAndMutation });
return await app.RunWithGraphQLCommandsAsync(args);
