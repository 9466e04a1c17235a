using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace HotChocolate.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    private const string Introspection = "{ __schema { queryType { name } } }";

    public sealed class Query
    {
        public string Hello => "world";

        public Query? Self => this;
    }

    public sealed class Other
    {
        public string Bye => "moon";
    }

    public sealed class Broken
    {
        public void NoField()
        {
        }
    }

    [Fact]
    public async Task SchemasAreTakenByName()
    {
        var services = new ServiceCollection();
        services.AddGraphQL().AddQueryType<Query>();
        services.AddGraphQLServer("other").AddQueryType<Other>();
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("""{"data":{"hello":"world"}}""", (await provider.ExecuteRequestAsync("{ hello }")).ToJson(false));
        Assert.Equal("""{"data":{"bye":"moon"}}""", (await provider.ExecuteRequestAsync("{ bye }", "other")).ToJson(false));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await provider.GetRequestExecutorAsync("nope"));
        Assert.Equal("There is no schema `nope`. Registered: `_Default`, `other`.", exception.Message);
    }

    [Fact]
    public async Task CallsWithTheSameNameAddToOneSchema()
    {
        var services = new ServiceCollection();
        services.AddGraphQL().AddQueryType<Query>();
        services.AddGraphQL().SetMaxAllowedValidationErrors(1);
        await using var provider = services.BuildServiceProvider();
        var result = (await provider.ExecuteRequestAsync("{ a b }")).ExpectOperationResult();

        Assert.Single(result.Errors!);
    }

    [Fact]
    public async Task ManyWhoAskAtOnceGetOneSchema()
    {
        var built = 0;
        var services = new ServiceCollection();
        services.AddGraphQL().AddQueryType<Query>().ModifyRequestOptions((_, _) => Interlocked.Increment(ref built));
        await using var provider = services.BuildServiceProvider();
        var executors = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => provider.GetRequestExecutorAsync().AsTask())));

        Assert.Single(executors.Distinct());
        Assert.Equal(1, built);
    }

    [Fact]
    public async Task ABrokenSchemaSaysWhatIsWrong()
    {
        var exception = await Assert.ThrowsAsync<SchemaException>(async () => await new ServiceCollection().AddGraphQL().AddQueryType<Broken>().BuildSchemaAsync());

        Assert.Contains("`Broken`", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHostDoesNotStartWithABrokenSchema()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddGraphQL().AddQueryType<Broken>().InitializeOnStartup();
        using var host = builder.Build();

        await Assert.ThrowsAsync<SchemaException>(() => host.StartAsync());
    }

    [Fact]
    public async Task WarmingUpComesBeforeTheFirstRequest()
    {
        var warm = "";
        var builder = Host.CreateApplicationBuilder();
        builder.AddGraphQL().AddQueryType<Query>().InitializeOnStartup(async (executor, cancellation) => warm = (await executor.ExecuteAsync("{ hello }", cancellation)).ToJson(false));
        using var host = builder.Build();
        await host.StartAsync();

        Assert.Equal("""{"data":{"hello":"world"}}""", warm);
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    [InlineData("Development", true)]
    public async Task IntrospectionIsForDevelopment(string environment, bool allowed)
    {
        await using var server = await Served(environment);

        Assert.Equal(allowed, IsAllowed(await server.ExecuteRequestAsync(Introspection)));
    }

    [Fact]
    public async Task IntrospectionMayBeAllowedAnywhere()
    {
        await using var server = await Served("Production", disableDefaultSecurity: true);

        Assert.True(IsAllowed(await server.ExecuteRequestAsync(Introspection)));
        Assert.True(IsAllowed(await new ServiceCollection().AddGraphQL().AddQueryType<Query>().ExecuteRequestAsync(Introspection)));
        Assert.False(IsAllowed(await new ServiceCollection().AddGraphQL().AddQueryType<Query>().DisableIntrospection().ExecuteRequestAsync(Introspection)));
        Assert.True(IsAllowed(await new ServiceCollection().AddGraphQLServer().AddQueryType<Query>().AllowIntrospection(true).ExecuteRequestAsync(Introspection)));
    }

    [Fact]
    public async Task ALaterCallDoesNotBringTheDefaultsBack()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddQueryType<Query>().DisableIntrospection(false);
        services.AddGraphQLServer();
        await using var provider = services.BuildServiceProvider();

        Assert.True(IsAllowed(await provider.ExecuteRequestAsync(Introspection)));
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Development", true)]
    public async Task FieldsRecurLessOutsideOfDevelopment(string environment, bool allowed)
    {
        await using var server = await Served(environment);

        Assert.Equal(allowed, IsAllowed(await server.ExecuteRequestAsync("{ self { self { self { self { hello } } } } }")));
    }

    [Fact]
    public async Task ErrorFiltersSeeEachOthersErrors()
    {
        var services = new ServiceCollection();
        services.AddGraphQL().AddQueryType<Query>()
            .AddErrorFilter(error => error.WithMessage("one"))
            .AddErrorFilter<SecondFilter>();
        await using var provider = services.BuildServiceProvider();
        var result = (await provider.ExecuteRequestAsync("{ nope }")).ExpectOperationResult();

        Assert.Equal("one two", result.Errors!.Single().Message);
    }

    private static bool IsAllowed(IExecutionResult result) => result.ExpectOperationResult().Errors is null;

    private static Task<ServiceProvider> Served(string environment, bool disableDefaultSecurity = false)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(new Environment(environment));
        services.AddGraphQLServer(disableDefaultSecurity: disableDefaultSecurity).AddQueryType<Query>();
        return Task.FromResult(services.BuildServiceProvider());
    }

    private sealed class SecondFilter : IErrorFilter
    {
        public IError OnError(IError error) => error.WithMessage(error.Message + " two");
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
