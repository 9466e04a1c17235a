using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Resolvers;

/// <summary>Steps around resolvers: delegates, classes, for one field and for all.</summary>
public sealed class FieldMiddlewareTests
{
    [Fact]
    public async Task The_first_is_the_outermost()
        => Assert.Equal("""{"data":{"nested":"a(b(text))"}}""", await AnswerAsync("{ nested }"));

    [Fact]
    public async Task It_may_answer_instead_of_the_resolver()
        => Assert.Equal("""{"data":{"instead":"other"}}""", await AnswerAsync("{ instead }"));

    [Fact]
    public async Task A_class_is_made_once_and_given_services_of_the_field()
    {
        var executor = await ExecutorAsync();
        Assert.Equal("""{"data":{"a":"text 1 1","b":"text 2 1"}}""", await executor.AnswerAsync("{ a: counted b: counted }"));
        Assert.Equal("""{"data":{"counted":"text 3 1"}}""", await executor.AnswerAsync("{ counted }"));
    }

    [Fact]
    public async Task A_class_may_be_made_by_a_factory_and_return_a_task()
        => Assert.Equal("""{"data":{"made":"<text>"}}""", await AnswerAsync("{ made }"));

    [Fact]
    public async Task What_it_throws_is_an_error_of_the_field()
        => Assert.Equal(
            """{"errors":[{"message":"No.","locations":[{"line":1,"column":3}],"path":["refused"]}],"data":{"refused":null}}""",
            await AnswerAsync("{ refused }"));

    [Fact]
    public async Task It_sees_arguments_and_the_result_and_may_ask_the_resolver_itself()
        => Assert.Equal("""{"data":{"asked":"3 3 4"}}""", await AnswerAsync("{ asked(of: 3) }"));

    [Fact]
    public async Task Middleware_of_all_fields_is_around_that_of_the_field()
    {
        var executor = await ExecutorAsync(b => b
            .UseField(next => async c => { await next(c); if (c.Result is string) c.Result = $"all({c.Result})"; })
            .UseField<Brackets>((_, next) => new Brackets(next, "[", "]")));
        Assert.Equal("""{"data":{"nested":"all([a(b(text))])","child":{"name":"all([pure])"}}}""", await executor.AnswerAsync("{ nested child { name } }"));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await executor.AnswerAsync("{ __typename }"));
    }

    [Theory]
    [InlineData(typeof(NoMethod))]
    [InlineData(typeof(NoTask))]
    public async Task A_class_that_is_none_is_an_error_of_the_schema(Type type)
    {
        var use = typeof(SchemaRequestExecutorBuilderExtensions).GetMethods().Single(m => m is { Name: "UseField", IsGenericMethod: true } && m.GetParameters().Length == 1);
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => ExecutorAsync(b => use.MakeGenericMethod(type).Invoke(null, [b])));
        Assert.Contains(type.Name, (exception.InnerException ?? exception).Message);
    }

    private static async Task<string> AnswerAsync(string document) => await (await ExecutorAsync()).AnswerAsync(document);

    private static async Task<IRequestExecutor> ExecutorAsync(Action<HotChocolate.Execution.Configuration.IRequestExecutorBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddScoped<Scoped>().AddSingleton<Shared>();
        var builder = services.AddGraphQL().AddQueryType(d =>
        {
            d.Name("Query");
            Text(d, "nested").Use(Around("a")).Use(Around("b"));
            Text(d, "instead").Use(_ => c => { c.Result = "other"; return default; });
            Text(d, "counted").Use<Counting>();
            Text(d, "made").Use((_, next) => new Brackets(next, "<", ">"));
            Text(d, "refused").Use(_ => _ => throw new GraphQLException("No."));
            d.Field("asked").Argument("of", a => a.Type<NonNullType<IntType>>()).Type<StringType>().Resolve(c => c.ArgumentValue<int>("of")).Use(next => async c =>
            {
                var before = await c.ResolveAsync<int>();
                await next(c);
                c.Result = $"{before} {c.Result} {c.ArgumentValue<int>("of") + 1}";
            });
            d.Field("child").Resolve(_ => new Child());
        });
        configure?.Invoke(builder);
        return await services.BuildServiceProvider(validateScopes: true).GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
    }

    private static IObjectFieldDescriptor Text(IObjectTypeDescriptor query, string name) => query.Field(name).Type<StringType>().Resolve(_ => "text");

    private static FieldMiddleware Around(string name) => next => async c =>
    {
        await next(c);
        c.Result = $"{name}({c.Result})";
    };

    public sealed class Child
    {
        public string Name => "pure";
    }

    public sealed class Scoped
    {
        private int _count;

        public int Next() => ++_count;
    }

    public sealed class Shared
    {
        private int _count;

        public int Next() => Interlocked.Increment(ref _count);
    }

    private sealed class Counting(FieldDelegate next, Shared shared)
    {
        private int _count = shared.Next() - 1;

        public async ValueTask InvokeAsync(IMiddlewareContext context, Scoped scoped, CancellationToken cancellationToken)
        {
            Assert.True(cancellationToken.CanBeCanceled);
            await next(context);
            context.Result = $"{context.Result} {++_count} {scoped.Next()}";
        }
    }

    private sealed class Brackets(FieldDelegate next, string before, string after)
    {
        public async Task Invoke(IMiddlewareContext context)
        {
            await next(context);
            if (context.Result is string) context.Result = before + context.Result + after;
        }
    }

    public sealed class NoMethod(FieldDelegate next)
    {
        public FieldDelegate Next => next;
    }

    public sealed class NoTask(FieldDelegate next)
    {
        public void Invoke(IMiddlewareContext context) => next(context);
    }
}
