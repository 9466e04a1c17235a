using System.Security.Claims;
using HotChocolate.Execution;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

public class ResolverTests
{
    private static readonly IRequestExecutor s_executor = TestExecutor.Of<Query>(
        services => services.AddSingleton<Clock>().AddKeyedSingleton("late", new Clock(23)).AddSingleton<IGreeter, Polite>().AddSingleton<IGreeter, Rude>(),
        setup => setup.Types.AddRange([typeof(PersonExtensions), typeof(InjectedQueries), typeof(StaticQueries)]));

    [Theory]
    [InlineData("{ services }", "7 23 2 none")]
    [InlineData("{ globalState }", "budi 5 none")]
    [InlineData("{ states }", "scoped local")]
    [InlineData("{ person { below } }", "handed down")]
    [InlineData("{ user }", "budi")]
    [InlineData("{ context(number: 4) }", "/context context Query.context Query 4")]
    [InlineData("{ person { shout(times: 2) } }", "Ayu!!")]
    [InlineData("{ person { later } }", "Ayu later")]
    [InlineData("{ injected }", "7")]
    [InlineData("{ fixed }", "static")]
    [InlineData("{ optional }", "unset")]
    [InlineData("{ optional(value: null) }", "null")]
    [InlineData("{ optional(value: \"x\") }", "x")]
    [InlineData("{ wrapped }", "[value]")]
    [InlineData("{ point { x } }", "3")]
    public async Task Parameters_are_bound(string query, string expected)
        => Assert.Contains($"\"{expected}\"", (await AnswerAsync(query)).Replace("3}", "\"3\"}", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ stream }", """{"data":{"stream":["one","two"]}}""")]
    [InlineData("{ queryable }", """{"data":{"queryable":[1,2]}}""")]
    [InlineData("{ nothing }", """{"data":{"nothing":null}}""")]
    [InlineData("{ soon }", """{"data":{"soon":5}}""")]
    public async Task Results_are_unwrapped(string query, string expected) => Assert.Equal(expected, await AnswerAsync(query));

    [Theory]
    [InlineData("pure", true)]
    [InlineData("user", true)]
    [InlineData("soon", false)]
    [InlineData("services", false)]
    [InlineData("context", false)]
    [InlineData("wrapped", false)]
    [InlineData("queryable", false)]
    [InlineData("injected", true)]
    public void Synchronous_members_without_services_or_middleware_are_pure(string field, bool expected)
        => Assert.Equal(expected, s_executor.Model().QueryType.FindField(field)!.PureResolver is not null);

    [Theory]
    [InlineData("services")]
    [InlineData("globalState")]
    [InlineData("states")]
    [InlineData("user")]
    public void What_is_bound_is_no_argument(string field)
        => Assert.Empty(s_executor.Model().QueryType.FindField(field)!.Arguments);

    [Fact]
    public void Mutations_and_serial_fields_do_not_run_beside_others()
    {
        var schema = TestSchema.Build(
            setup => (setup.QueryType, setup.MutationType) = (
                new ObjectType(d =>
                {
                    d.Name("Query").Field("alone").Serial().Resolve(1);
                    d.Field("beside").Resolve(1);
                }),
                new ObjectType(d =>
                {
                    d.Name("Mutation").Field("change").Resolve(1);
                    d.Field("read").Parallel().Resolve(1);
                })),
            null);

        Assert.Equal([false, true], schema.QueryType.Fields.Select(f => f.IsParallelExecutable));
        Assert.Equal([false, true], schema.MutationType!.Fields.Select(f => f.IsParallelExecutable));
    }

    [Fact]
    public async Task A_description_decides_which_type_a_result_is_of()
        => Assert.Equal(
            """{"data":{"any":[{"__typename":"Odd"},{"__typename":"Even"}]}}""",
            (await new ServiceCollection().AddLogging().AddGraphQL()
                .AddQueryType(d => d.Field("any").Type("[Any2!]").Resolve(_ => new List<object> { 1, 2 }))
                .AddUnionType(d => d.Name("Any2").Type(new HotChocolate.Language.NamedTypeNode("Odd")).Type(new HotChocolate.Language.NamedTypeNode("Even")))
                .AddObjectType(d => d.Name("Odd").IsOfType((_, value) => (int)value % 2 == 1).Field("x").Resolve(1))
                .AddObjectType(d => d.Name("Even").IsOfType((_, value) => (int)value % 2 == 0).Field("x").Resolve(1))
                .ExecuteRequestAsync("{ any { __typename } }")).ToJson(withIndentations: false));

    [Fact]
    public async Task A_state_that_is_missing_is_an_error()
        => Assert.Contains("There is no state `absent`.", await TestExecutor.Of<Needy>(configure: s => s.WithDetails()).AnswerAsync("{ text }"), StringComparison.Ordinal);

    [Fact]
    public async Task An_exception_reaches_the_caller_as_it_was_thrown()
        => Assert.Contains("Just so.", await TestExecutor.Of<Needy>(configure: s => s.WithDetails()).AnswerAsync("{ fails }"), StringComparison.Ordinal);

    private static Task<string> AnswerAsync(string query) => s_executor.AnswerAsync(query, configure: request => request
        .SetGlobalState("name", "budi").SetGlobalState("level", 5)
        .SetGlobalState(nameof(ClaimsPrincipal), new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "budi")], "test"))));

    public sealed class Clock(int hour = 7)
    {
        public int Hour => hour;
    }

    public interface IGreeter;

    public sealed class Polite : IGreeter;

    public sealed class Rude : IGreeter;

    public sealed class Unregistered;

    public readonly record struct Point(int X);

    public sealed class Person
    {
        public string Name => "Ayu";
    }

    [ExtendObjectType<Person>]
    public sealed class PersonExtensions
    {
        public string Shout([Parent] Person person, int times) => person.Name + new string('!', times);
        public async Task<string> LaterAsync([Parent] Person person)
        {
            await Task.Yield();
            return person.Name + " later";
        }

        public string Below([ScopedState] string mark) => mark;
    }

    [QueryType]
    public sealed class InjectedQueries(Clock clock)
    {
        public string Injected => clock.Hour.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [QueryType]
    public static class StaticQueries
    {
        public static string GetFixed() => "static";
    }

    public sealed class Query
    {
        public int Pure => 1;
        public string Services(Clock clock, [Service("late")] Clock late, IEnumerable<IGreeter> greeters, [Service] Unregistered? missing)
            => $"{clock.Hour} {late.Hour} {greeters.Count()} {(missing is null ? "none" : "some")}";
        public string GlobalState([GlobalState] string name, [GlobalState("level")] int number, [GlobalState] string? absent) => $"{name} {number} {absent ?? "none"}";
        [State] public string States([ScopedState("mark")] string scoped, [LocalState] string local) => scoped[..6] + " " + local;
        public string? User(ClaimsPrincipal user) => user.Identity?.Name;
        public string Context(IResolverContext context, ISelection selection, IOperation operation, ISchema schema, int number, CancellationToken cancellationToken)
            => $"{context.Path} {selection.ResponseName} {selection.Field.Coordinate} {((Model.SchemaModel)schema).QueryType.Name} {(cancellationToken.IsCancellationRequested ? 0 : number)}";
        [State] public Person Person => new();
        public string Optional(Optional<string?> value) => value.HasValue ? value.Value ?? "null" : "unset";
        [Brackets] public string Wrapped => "value";
        public Point Point => new(3);
        public async IAsyncEnumerable<string> GetStreamAsync()
        {
            await Task.Yield();
            yield return "one";
            yield return "two";
        }

        public IQueryable<int> GetQueryable() => new[] { 1, 2 }.AsQueryable();
        public Task<string?> GetNothingAsync() => Task.FromResult<string?>(null);
        public ValueTask<int> GetSoonAsync() => new(5);
    }

    public sealed class Needy
    {
        public string Text([GlobalState] string absent) => absent;
        public string Fails() => throw new InvalidOperationException("Just so.");
    }

    [AttributeUsage(AttributeTargets.All)]
    private sealed class StateAttribute : ObjectFieldDescriptorAttribute
    {
        protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, System.Reflection.MemberInfo member)
            => descriptor.Use(next => c =>
            {
                c.ScopedContextData = c.ScopedContextData.SetItem("mark", member.Name == "Person" ? "handed down" : "scoped value");
                c.LocalContextData = c.LocalContextData.SetItem("local", "local");
                return next(c);
            });
    }

    [AttributeUsage(AttributeTargets.All)]
    private sealed class BracketsAttribute : ObjectFieldDescriptorAttribute
    {
        protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, System.Reflection.MemberInfo member)
            => descriptor.Use(next => async c =>
            {
                await next(c);
                c.Result = $"[{c.Result}]";
            });
    }
}
