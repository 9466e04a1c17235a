using System.Runtime.CompilerServices;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Resolvers;
using HotChocolate.Subscriptions;
using HotChocolate.Types.Pagination;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>Schemas described by delegates and schema types: what SDL shows of them, and what they answer.</summary>
public sealed class CodeFirstTests
{
    private static IRequestExecutorBuilder New() => new ServiceCollection().AddLogging().AddGraphQL();

    private static async Task<string> AnswerAsync(IRequestExecutorBuilder builder, string document)
        => (await builder.ExecuteRequestAsync(document)).ToJson(withIndentations: false);

    private static async Task<string> SdlAsync(IRequestExecutorBuilder builder, string type)
        => ((Model.SchemaModel)await builder.BuildSchemaAsync()).Sdl(type);

    [Fact]
    public async Task Roots_described_by_delegates_have_the_usual_names()
    {
        var builder = New()
            .AddQueryType(d => d.Field("ping").Resolve("pong"))
            .AddMutationType(d => d.Field("set").Argument("value", a => a.Type<NonNullType<IntType>>()).Resolve(c => c.ArgumentValue<int>("value")))
            .AddSubscriptionType(d => d.Field("tick").Type<IntType>().Resolve(1).Subscribe(_ => Ticks()));

        Assert.StartsWith("schema {\n  query: Query\n  mutation: Mutation\n  subscription: Subscription\n}", (await builder.BuildSchemaAsync()).Print(), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"set":3}}""", await AnswerAsync(builder, "mutation { set(value: 3) }"));
    }

    [Fact]
    public async Task A_root_class_can_be_described_by_a_delegate()
        => Assert.Equal("type Start {\n  name: String!\n}", await SdlAsync(New().AddQueryType<Thing>(d => d.Name("Start").BindFieldsExplicitly().Field(t => t.Name)), "Start"));

    [Fact]
    public async Task Registered_descriptions_of_every_kind_are_part_of_the_schema()
    {
        var builder = New()
            .AddQueryType(d => d.Field("any").Type("Either").Argument("by", a => a.Type("Choice")).Argument("mood", a => a.Type("Mood")).Resolve(_ => new Thing()))
            .AddObjectType<Thing>(d => d.Name("Item").Ignore(t => t.Parts).Implements("Named"))
            .AddObjectType(d => d.Name("Other").Field("x").Resolve(1))
            .AddInterfaceType(d => d.Name("Named").Field("name").Type("String!"))
            .AddInterfaceType<IMarked>(d => d.Name("Marked").Ignore(m => m.Hidden))
            .AddUnionType(d => d.Name("Either").Type(new Language.NamedTypeNode("Item")).Type(new Language.NamedTypeNode("Other")))
            .AddInputObjectType(d => d.Name("Choice").OneOf().Field("a").Type("Int"))
            .AddInputObjectType<Options>(d => d.OneOf().Ignore(o => o.Right).Field(o => o.Left).ID())
            .AddEnumType(d => d.Name("Mood").Value("good").Name("GOOD"))
            .AddEnumType<DayOfWeek>(d => d.Name("Day").Ignore(DayOfWeek.Sunday).Ignore(DayOfWeek.Saturday));
        var schema = (Model.SchemaModel)await builder.BuildSchemaAsync();

        Assert.Equal("type Item implements Named {\n  name: String!\n}", schema.Sdl("Item"));
        Assert.Equal("interface Marked {\n  mark: Int!\n}", schema.Sdl("Marked"));
        Assert.Equal("union Either = Item | Other", schema.Sdl("Either"));
        Assert.Equal("input Choice @oneOf {\n  a: Int\n}", schema.Sdl("Choice"));
        Assert.Equal("input OptionsInput @oneOf {\n  left: ID\n}", schema.Sdl("OptionsInput"));
        Assert.Equal("enum Mood {\n  GOOD\n}", schema.Sdl("Mood"));
        Assert.Equal("enum Day {\n  MONDAY\n  TUESDAY\n  WEDNESDAY\n  THURSDAY\n  FRIDAY\n}", schema.Sdl("Day"));
        Assert.Equal("""{"data":{"any":{"name":"thing"}}}""", await AnswerAsync(builder, "{ any { ... on Item { name } } }"));
    }

    [Fact]
    public async Task Interfaces_can_implement_interfaces()
        => Assert.Equal(
            "interface Leaf implements Node {\n  id: ID!\n}",
            await SdlAsync(
                New().AddQueryType(d => d.Field("leaf").Type("Leaf").Resolve((object?)null!))
                    .AddInterfaceType(d => d.Name("Node").Field("id").Type("ID!"))
                    .AddInterfaceType(d => d.Name("Leaf").Implements(new Language.NamedTypeNode("Node")).Field("id").Type("ID!"))
                    .AddObjectType(d => d.Name("Real").Implements("Leaf").Implements("Node").Field("id").Type("ID!").Resolve("1")),
                "Leaf"));

    [Theory]
    [InlineData("text", "\"a\"")]
    [InlineData("later", "\"b\"")]
    [InlineData("cancellable", "false")]
    [InlineData("laterCancellable", "2")]
    [InlineData("made", "3")]
    [InlineData("madeLater", "4")]
    [InlineData("constant", "\"c\"")]
    [InlineData("with", "\"thing\"")]
    [InlineData("withLater", "7")]
    [InlineData("untyped", "\"u\"")]
    [InlineData("untypedLater", "\"v\"")]
    public async Task Every_shape_of_resolver(string field, string expected)
        => Assert.Equal($$$"""{"data":{"{{{field}}}":{{{expected}}}}}""", await AnswerAsync(Resolvers(), $"{{ {field} }}"));

    [Theory]
    [InlineData("text", "String")]
    [InlineData("laterCancellable", "Int!")]
    [InlineData("constant", "String")]
    [InlineData("with", "String!")]
    [InlineData("withLater", "Int!")]
    [InlineData("kept", "ID!")]
    public async Task The_type_follows_from_the_resolver_unless_it_is_named(string field, string type)
        => Assert.Equal($"{field}: {type}", ((Model.SchemaModel)await Resolvers().BuildSchemaAsync()).Signature("Query", field));

    [Fact]
    public async Task Middleware_runs_from_the_outside_in_and_classes_take_services()
        => Assert.Equal("""{"data":{"word":"(<[x]>)"}}""", await AnswerAsync(Wrapped(), "{ word }"));

    [Fact]
    public async Task A_middleware_class_needs_its_method()
        => Assert.Contains("InvokeAsync", (await Assert.ThrowsAsync<SchemaException>(async () => await New().AddQueryType(d => d.Field("x").Use<Thing>((_, _) => new Thing()).Resolve(1)).BuildSchemaAsync())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ things(first: 2, where: { name: { neq: \"b\" } }, order: { name: DESC }) { nodes { name } totalCount } }", """{"things":{"nodes":[{"name":"d"},{"name":"c"}],"totalCount":3}}""")]
    [InlineData("{ fromClass(order: { name: DESC }) { nodes { name } } }", """{"fromClass":{"nodes":[{"name":"b"},{"name":"a"}]}}""")]
    [InlineData("{ first(where: { name: { in: [\"b\", \"c\"] } }) { name } }", """{"first":{"name":"c"}}""")]
    [InlineData("{ only(where: { name: { eq: \"d\" } }) { name } }", """{"only":{"name":"d"}}""")]
    public async Task Lists_are_paged_filtered_and_ordered(string document, string expected)
        => Assert.Equal($$"""{"data":{{expected}}}""", await AnswerAsync(Lists(), document));

    [Fact]
    public async Task Paging_of_a_described_field_takes_its_name_and_options()
    {
        var schema = (Model.SchemaModel)await Lists().BuildSchemaAsync();

        Assert.Equal(
            "things(first: Int, after: String, last: Int, before: String, where: ThingFilterInput, order: [ThingSortInput!]): StuffConnection",
            schema.Signature("Query", "things"));
        Assert.Equal("first(where: ThingFilterInput): Thing", schema.Signature("Query", "first"));
    }

    [Fact]
    public async Task Topics_are_named_by_delegates()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddGraphQL().AddInMemorySubscriptions().AddQueryType(d => d.Field("x").Resolve(1)).AddSubscriptionType(d =>
        {
            d.Field("fixed").Type<StringType>().Resolve(c => ResolverValue(c)).SubscribeToTopic<string>("news");
            d.Field("named").Argument("topic", a => a.Type("String!")).Type<StringType>().Resolve(c => ResolverValue(c)).SubscribeToTopicByArgument<string>("topic");
            d.Field("later").Type<StringType>().Resolve(c => ResolverValue(c)).SubscribeToTopic<string>(_ => new ValueTask<string>("news"));
            d.Field("stream").Type<StringType>().Resolve(c => ResolverValue(c)).Subscribe<string>(_ => Words());
            d.Field("laterStream").Type<StringType>().Resolve(c => ResolverValue(c)).Subscribe<string>(_ => Task.FromResult(Words()));
        });
        await using var provider = services.BuildServiceProvider();

        foreach (var field in new[] { "fixed", "named(topic: \"news\")", "later", "stream", "laterStream" })
        {
            await using var result = (IResponseStream)await provider.ExecuteRequestAsync($"subscription {{ event: {field} }}");
            await using var events = result.ReadResultsAsync().GetAsyncEnumerator();
            if (!field.Contains("tream", StringComparison.Ordinal)) await provider.GetRequiredService<ITopicEventSender>().SendAsync("news", "hello");

            Assert.True(await events.MoveNextAsync());
            Assert.Equal("""{"data":{"event":"hello"}}""", events.Current.ToJson(withIndentations: false));
        }
    }

    [Fact]
    public async Task Class_types_can_be_bound_to_scalars_and_converted()
    {
        var builder = New()
            .AddQueryType<Keys>()
            .BindRuntimeType<Key, StringType>()
            .AddTypeConverter<Key, string>(key => "k" + key.Number)
            .AddTypeConverter<string, Key>(text => new Key(int.Parse(text.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal("next(key: String! = \"k4\"): String!", ((Model.SchemaModel)await builder.BuildSchemaAsync()).Signature("Keys", "next"));
        Assert.Equal("""{"data":{"next":"k8","d":"k5","many":["k1","k2"]}}""", await AnswerAsync(builder, "{ next(key: \"k7\") d: next many(keys: [\"k1\", \"k2\"]) }"));
        Assert.Contains("Unable to convert the value of the argument `key`", await AnswerAsync(builder, "{ next(key: \"x!\") }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extensions_can_be_described_for_a_class()
        => Assert.Equal(
            """{"data":{"thing":{"name":"thing","twice":"thingthing"}}}""",
            await AnswerAsync(New().AddQueryType(d => d.Field("thing").Resolve(_ => new Thing())).AddType(typeof(Twice)), "{ thing { name twice } }"));

    [Fact]
    public async Task Extensions_add_everything_that_a_description_can_say()
    {
        var schema = (Model.SchemaModel)await New()
            .AddQueryType(d => d.Field("thing").Resolve(_ => new Thing()))
            .AddInterfaceType(d => d.Name("Named").Field("name").Type("String!"))
            .AddType(typeof(Additions)).AddType(typeof(Weighed))
            .BuildSchemaAsync();

        Assert.Equal(
            """
            "Described by an extension."
            type Thing implements Named @tag(name: "x") @cost(weight: "3") {
              name: String!
              parts: [Int!]!
              more: Int!
              weight: Int!
            }
            """,
            schema.Sdl("Thing"));
    }

    [Fact]
    public async Task Everything_that_can_be_deprecated_is_with_a_reason_of_its_own_or_the_general_one()
    {
        var schema = (Model.SchemaModel)await New()
            .AddQueryType(d =>
            {
                d.Field("a").Deprecated("Own.").Argument("x", a => a.Type("Int").Deprecated("Own.")).Argument("y", a => a.Type("Int").Deprecated()).Resolve(1);
                d.Field("b").Deprecated().Resolve(1);
            })
            .AddInterfaceType(d =>
            {
                d.Name("I").Field("a").Type("Int").Deprecated("Own.");
                d.Field("b").Type("Int").Deprecated();
            })
            .AddInputObjectType(d =>
            {
                d.Name("In").Field("a").Type("Int").Deprecated("Own.");
                d.Field("b").Type("Int").Deprecated();
            })
            .AddEnumType(d =>
            {
                d.Name("E").Value("a").Deprecated("Own.");
                d.Value("b").Deprecated();
            })
            .BuildSchemaAsync();
        const string Own = "@deprecated(reason: \"Own.\")";
        const string General = "@deprecated(reason: \"No longer supported\")";

        Assert.Equal($"type Query {{\n  a(x: Int {Own} y: Int {General}): Int! {Own}\n  b: Int! {General}\n}}", schema.Sdl("Query"));
        Assert.Equal($"interface I {{\n  a: Int {Own}\n  b: Int {General}\n}}", schema.Sdl("I"));
        Assert.Equal($"input In {{\n  a: Int {Own}\n  b: Int {General}\n}}", schema.Sdl("In"));
        Assert.Equal($"enum E {{\n  A {Own}\n  B {General}\n}}", schema.Sdl("E"));
    }

    [Fact]
    public async Task Ids_of_described_members()
    {
        var schema = (Model.SchemaModel)await New()
            .AddQueryType(d => d.Field("by").Argument("id", a => a.Type<IntType>().ID()).ID().Resolve(_ => "1"))
            .AddObjectType<Thing>(d => d.Field(t => t.Name).ID())
            .BuildSchemaAsync();

        Assert.Equal("by(id: ID): ID", schema.Signature("Query", "by"));
        Assert.Equal("name: ID!", schema.Signature("Thing", "name"));
    }

    private static string ResolverValue(IResolverContext context) => context.GetEventMessage<string>()!;

    private static IRequestExecutorBuilder Resolvers() => New().AddQueryType(d =>
    {
        d.Field("text").Resolve(_ => "a");
        d.Field("later").Resolve(_ => Task.FromResult("b"));
        d.Field("cancellable").Resolve((_, token) => token.IsCancellationRequested);
        d.Field("laterCancellable").Resolve((_, token) => Task.FromResult(token.IsCancellationRequested ? 0 : 2));
        d.Field("made").Resolve(() => 3);
        d.Field("madeLater").Resolve(() => Task.FromResult(4));
        d.Field("constant").Resolve("c");
        d.Field("with").ResolveWith<Thing>(t => t.Name);
        d.Field("withLater").ResolveWith<Thing, int>(t => t.CountAsync());
        d.Field("kept").Type<NonNullType<IdType>>().ResolveWith<Thing>(t => t.Name);
        d.Field("untyped").Type<StringType>().Resolve((_, _) => (object?)"u");
        d.Field("untypedLater").Type<StringType>().Resolve(_ => Task.FromResult<object?>("v"));
    });

    private static IRequestExecutorBuilder Wrapped()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(new Brackets("<", ">"));
        return services.AddGraphQL().AddQueryType(d => d.Field("word")
            .Use(next => async context =>
            {
                await next(context);
                context.Result = $"({context.Result})";
            })
            .Use<BracketMiddleware>()
            .Use((_, next) => new SquareMiddleware(next))
            .Resolve("x"));
    }

    private static IRequestExecutorBuilder Lists()
    {
        Thing[] things = [new() { Name = "c" }, new() { Name = "b" }, new() { Name = "d" }, new() { Name = "a" }];
        return New().AddFiltering().AddSorting().AddProjections().AddQueryType(d =>
        {
            // The resolver may be named last, as the chain reads, or be there before.
            d.Field("things").UsePaging(connectionName: "Stuff", options: new PagingOptions { IncludeTotalCount = true }).UseFiltering().UseSorting().Resolve(_ => things.AsQueryable());
            d.Field("fromClass").ResolveWith<Shelf>(s => s.Things()).UsePaging<ObjectType<Thing>>().UseSorting<Thing>();
            d.Field("first").UseFirstOrDefault().UseFiltering().Resolve(_ => things.AsQueryable());
            d.Field("only").UseSingleOrDefault().UseFiltering<Thing>().Resolve(_ => things.AsQueryable());
        });
    }

    private static async IAsyncEnumerable<int> Ticks([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        yield return 1;
    }

    private static async IAsyncEnumerable<string> Words()
    {
        await Task.Yield();
        yield return "hello";
    }

    public class Thing
    {
        public string Name { get; set; } = "thing";

        [GraphQLIgnore]
        public Task<int> CountAsync() => Task.FromResult(7);

        public List<int> Parts { get; } = [];
    }

    public interface IMarked
    {
        int Mark { get; }

        int Hidden { get; }
    }

    public sealed class Marked : IMarked
    {
        public int Mark => 1;

        public int Hidden => 2;
    }

    public sealed class Options
    {
        public string? Left { get; set; }

        public string? Right { get; set; }
    }

    public sealed class Shelf
    {
        public IQueryable<Thing> Things() => new Thing[] { new() { Name = "a" }, new() { Name = "b" } }.AsQueryable();
    }

    public sealed record Brackets(string Open, string Close);

    public sealed class BracketMiddleware(FieldDelegate next)
    {
        public async Task InvokeAsync(IMiddlewareContext context, Brackets brackets)
        {
            await next(context);
            context.Result = brackets.Open + context.Result + brackets.Close;
        }
    }

    public sealed class SquareMiddleware(FieldDelegate next)
    {
        public async ValueTask InvokeAsync(IMiddlewareContext context)
        {
            await next(context);
            context.Result = $"[{context.Result}]";
        }
    }

    public sealed class Twice : ObjectTypeExtension
    {
        protected override void Configure(IObjectTypeDescriptor descriptor)
            => descriptor.ExtendsType<Thing>().Field("twice").Resolve(c => c.Parent<Thing>().Name + c.Parent<Thing>().Name);
    }

    public sealed class Additions : ObjectTypeExtension<Extra>
    {
        protected override void Configure(IObjectTypeDescriptor<Extra> descriptor)
        {
            descriptor.Name("Thing").Description("Described by an extension.").Implements("Named").BindFieldsExplicitly();
            descriptor.Directive("tag", new Language.ArgumentNode("name", "x"));
            descriptor.Field(e => e.More);
        }
    }

    public sealed class Extra
    {
        public int More => 1;

        public int NotBound => 2;
    }

    [ExtendObjectType<Thing>]
    [CostAnalysis.Types.Cost(3)]
    public sealed class Weighed
    {
        public int Weight => 4;
    }

    public readonly record struct Key(int Number);

    public sealed class Keys
    {
        public Key Next([DefaultValueSyntax("\"k4\"")] Key key) => new(key.Number + 1);

        public IEnumerable<Key> Many(Key[] keys) => keys;
    }
}
