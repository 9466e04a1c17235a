using System.Security.Claims;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Authorization;

public sealed class AuthorizationTests
{
    private const string Message = "The current user is not authorized to access this resource.";
    private static int s_resolved;

    private readonly RequestExecutor _executor = TestExecutor.Of<Query>(
        services => services.AddLogging().AddAuthorization(o => o.AddPolicy("Veteran", p => p.RequireClaim("years", "5"))),
        setup =>
        {
            setup.HasAuthorization = true;
            setup.MutationType = typeof(Mutation);
            setup.Types.Add(typeof(Vault));
            setup.Types.Add(typeof(Open));
        });

    [Theory]
    [InlineData("me", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("me", "", null)]
    [InlineData("report", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("report", "Participant", "AUTH_NOT_AUTHORIZED")]
    [InlineData("report", "reviewer", "AUTH_NOT_AUTHORIZED")]
    [InlineData("report", "Reviewer", null)]
    [InlineData("report", "Admin", null)]
    [InlineData("veterans", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("veterans", "Admin", "AUTH_NOT_AUTHORIZED")]
    [InlineData("late", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("late", "", null)]
    [InlineData("vault { gold }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("vault { door }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("vault { gold }", "", null)]
    [InlineData("things { __typename }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("openVault { door }", null, null)]
    [InlineData("both", "Admin", "AUTH_NOT_AUTHORIZED")]
    public async Task Field(string field, string? role, string? code)
    {
        var result = (await _executor.ExecuteAsync(b => As(b.SetDocument($"{{ {field} hello }}"), role))).ExpectOperationResult();
        Assert.Equal("world", result.Data!["hello"]);
        if (code is null)
        {
            Assert.Null(result.Errors);
            return;
        }
        var name = field.Split(' ')[0];
        Assert.Null(result.Data[name]);
        var error = Assert.Single(result.Errors!);
        Assert.Equal((Message, code, $"/{name}"), (error.Message, error.Code, error.Path!.Print()));
    }

    [Fact]
    public async Task Rules_can_be_described_in_code()
    {
        var builder = new ServiceCollection().AddLogging().AddGraphQL().AddAuthorization()
            .AddQueryType(d =>
            {
                d.Authorize();
                d.Field("open").AllowAnonymous().Resolve(1);
                d.Field("roles").Authorize("Reviewer", "Admin").Resolve(1);
                d.Field("policy").Authorize("Veteran", ApplyPolicy.AfterResolver).Resolve(1);
                d.Field("first").Authorize(ApplyPolicy.Validation).Resolve(1);
                d.Field("safe").Type("Safe").Resolve(1);
            })
            .AddObjectType(d => d.Name("Safe").Authorize("Opener", ApplyPolicy.BeforeResolver).Authorize(["Admin", "Owner"]).Field("x").Resolve(1))
            .AddObjectType<Door>(d => d.Authorize().Authorize("P", ApplyPolicy.BeforeResolver).Authorize(["R"]));
        var schema = (HotChocolate.Types.Model.SchemaModel)await builder.BuildSchemaAsync();

        Assert.Equal(
            """
            type Query @authorize {
              open: Int! @allowAnonymous
              roles: Int! @authorize(roles: [ "Admin", "Reviewer" ])
              policy: Int! @authorize(policy: "Veteran", apply: AFTER_RESOLVER)
              first: Int! @authorize(apply: VALIDATION)
              safe: Safe
            }
            """,
            schema.Sdl("Query"));
        Assert.StartsWith("""type Safe @authorize(policy: "Opener") @authorize(roles: [ "Admin", "Owner" ])""", schema.Sdl("Safe"), StringComparison.Ordinal);
        Assert.StartsWith("""type Door @authorize @authorize(policy: "P") @authorize(roles: [ "R" ])""", schema.Sdl("Door"), StringComparison.Ordinal);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", (await builder.ExecuteRequestAsync("{ roles }")).ToJson(), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"open":1}}""", (await builder.ExecuteRequestAsync("{ open }")).ToJson(withIndentations: false));
    }

    [Fact]
    public async Task Introspection_is_not_part_of_a_guarded_root()
    {
        var builder = new ServiceCollection().AddLogging().AddGraphQL().AddAuthorization().AddQueryType(d => d.Authorize().Field("x").Resolve(1));

        Assert.Equal(
            """{"data":{"__schema":{"queryType":{"name":"Query"}},"__typename":"Query"}}""",
            (await builder.ExecuteRequestAsync("{ __schema { queryType { name } } __typename }")).ToJson(withIndentations: false));
    }

    [Fact]
    public async Task Rules_are_checked_in_their_order_each_once()
    {
        var checks = new List<string>();
        var services = new ServiceCollection().AddLogging().AddAuthorization(o =>
        {
            o.AddPolicy("first", p => p.RequireAssertion(_ => Note("first")));
            o.AddPolicy("second", p => p.RequireAssertion(_ => Note("second")));
            o.AddPolicy("late", p => p.RequireAssertion(_ => Note("late")));
        });
        var builder = services.AddGraphQL().AddAuthorization()
            .AddQueryType(d =>
            {
                d.Field("door").Type("Door").Authorize("first").Authorize("second").Resolve(new Door());
                d.Field("nothing").Type<StringType>().Authorize("late", ApplyPolicy.AfterResolver).Resolve((object?)null!);
            })
            .AddObjectType<Door>(d => d.Authorize("second"));

        Assert.Equal("""{"data":{"door":{"isShut":true},"nothing":null}}""", (await builder.ExecuteRequestAsync("{ door { isShut } nothing }")).ToJson(withIndentations: false));
        Assert.Equal(["first", "second"], checks);

        bool Note(string name)
        {
            checks.Add(name);
            return true;
        }
    }

    [Fact]
    public async Task A_role_counts_only_for_whoever_is_authenticated()
    {
        var claimed = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Admin")]));

        Assert.Contains("AUTH_NOT_AUTHENTICATED", await _executor.AnswerAsync("{ report }", configure: b => b.SetUser(claimed)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Admin")]
    public async Task Unknown_policy(string? role)
        => Assert.Equal(
            """{"errors":[{"message":"The `Nowhere` authorization policy does not exist.","locations":[{"line":1,"column":3}],"path":["misconfigured"],"extensions":{"code":"AUTH_POLICY_NOT_FOUND"}}],"data":{"misconfigured":null}}""",
            await _executor.AnswerAsync("{ misconfigured }", configure: b => As(b, role)));

    [Fact]
    public async Task Policy_of_the_application()
        => Assert.Equal("""{"data":{"veterans":"veterans"}}""", await _executor.AnswerAsync("{ veterans }", configure: b => As(b, "Any", new Claim("years", "5"))));

    [Theory]
    [InlineData("{ early }")]
    [InlineData("{ hello ...F } fragment F on Query { nested { ... on Nested { early } } }")]
    public async Task Whole_request(string query)
    {
        var result = (await _executor.ExecuteAsync(query)).ExpectOperationResult();
        Assert.Equal($$$"""{"errors":[{"message":"{{{Message}}}","extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}""", result.ToJson(withIndentations: false));
        Assert.Equal(401, result.ContextData![RequestState.HttpStatusCode]);
        var allowed = (await _executor.ExecuteAsync(b => As(b.SetDocument(query), ""))).ExpectOperationResult();
        Assert.Null(allowed.Errors);
    }

    [Fact]
    public async Task Denied_resolvers_do_not_run()
    {
        s_resolved = 0;
        await _executor.AnswerAsync("{ counted }");
        Assert.Equal(0, s_resolved);
        await _executor.AnswerAsync("{ counted }", configure: b => As(b, ""));
        Assert.Equal(1, s_resolved);
    }

    [Fact]
    public async Task A_rule_on_a_root_type_holds_for_its_fields_but_those_that_are_open()
    {
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await _executor.AnswerAsync("mutation { closed }"));
        Assert.Equal("""{"data":{"open":true,"__typename":"Mutation"}}""", await _executor.AnswerAsync("mutation { open __typename }"));
    }

    private static OperationRequestBuilder As(OperationRequestBuilder builder, string? role, params Claim[] claims)
    {
        if (role is null) return builder;
        if (role.Length > 0) claims = [.. claims, new Claim(ClaimTypes.Role, role)];
        return builder.SetUser(new ClaimsPrincipal(new ClaimsIdentity(claims, "Test")));
    }

    public sealed class Query
    {
        public string Hello => "world";
        [Authorize] public string? Me => "me";
        [Authorize(Roles = ["Reviewer", "Admin"])] public string? Report => "report";
        [Authorize("Veteran")] public string? Veterans => "veterans";
        [Authorize("Nowhere")] public string? Misconfigured => "never";
        [Authorize(ApplyPolicy.Validation)] public string? Early => "early";
        [Authorize(ApplyPolicy.AfterResolver)] public string? Late => "late";
        [Authorize("Veteran"), Authorize(Roles = ["Admin"])] public string? Both => "both";
        [Authorize] public int? Counted() => ++s_resolved;
        public Vault? Vault => new();
        [AllowAnonymous] public Vault OpenVault => new();
        public List<IThing>? Things => [new Open()];
        public Nested Nested => new();
    }

    [Authorize]
    public sealed class Mutation
    {
        public bool? Closed() => true;
        [AllowAnonymous] public bool Open() => true;
    }

    [InterfaceType]
    public interface IThing
    {
        string Door { get; }
    }

    [Authorize]
    public sealed class Vault : IThing
    {
        public string Gold => "gold";
        [AllowAnonymous] public string Door => "door";
    }

    public sealed class Open : IThing
    {
        public string Door => "open";
    }

    public sealed class Nested
    {
        [Authorize(ApplyPolicy.Validation)] public string? Early => "early";
    }

    private sealed class Door
    {
        public bool IsShut => true;
    }
}
