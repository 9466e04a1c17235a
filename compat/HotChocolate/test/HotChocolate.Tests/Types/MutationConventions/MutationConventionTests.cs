using HotChocolate.Execution;
using HotChocolate.Types.Model;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types.MutationConventions;

public class MutationConventionTests
{
    private static readonly RequestExecutor s_executor = Executor(new MutationConventionOptions { ApplyToAllMutations = true });

    [Theory]
    [InlineData("create", "create(input: CreateInput!): CreatePayload!", "note: Note, errors: [CreateError!]")]
    [InlineData("rename", "rename(input: RenameInput!): RenamePayload!", "text: String, errors: [RenameError!]")]
    [InlineData("own", "own(input: OwnInput!): OwnPayload!", "note: Note")]
    [InlineData("ready", "ready: ReadyPayload!", "message: String, errors: [ReadyError!]")]
    [InlineData("many", "many(input: ManyInput!): ManyPayload!", "note: [Note!]")]
    [InlineData("count", "count: CountPayload!", "int: Int")]
    [InlineData("custom", "custom(removal: RemovalInput!): RemovalPayload!", "removed: Boolean, problems: [RemovalProblem!]")]
    [InlineData("confirm", "confirm(input: ConfirmInput!): ConfirmPayload!", "note: Note, errors: [ConfirmError!]")]
    public void Mutations_take_an_input_and_return_a_payload(string field, string signature, string payload)
    {
        var schema = s_executor.Model();
        Assert.Equal(signature, schema.Signature("Mutation", field));
        var type = (ObjectModel)schema.MutationType!.FindField(field)!.Type.NamedType;
        Assert.Equal(payload, string.Join(", ", type.Fields.Select(f => $"{f.Name}: {f.Type}")));
    }

    [Fact]
    public async Task Errors_can_be_declared_in_code_and_share_an_interface_of_the_application()
    {
        var builder = new ServiceCollection().AddLogging().AddGraphQL()
            .AddQueryType(d => d.Field("x").Resolve(1))
            .AddMutationType<Described>(d => d.Field(m => m.Sell(0)).Error<SoldOutError>())
            .AddMutationConventions()
            .AddErrorInterfaceType<IUserError>();
        var schema = (SchemaModel)await builder.BuildSchemaAsync();

        Assert.Equal("interface UserError {\n  message: String!\n  hint: String!\n}", schema.Sdl("UserError"));
        Assert.Equal("type SoldOutError implements UserError {\n  message: String!\n  hint: String!\n}", schema.Sdl("SoldOutError"));
        Assert.Null(schema.FindType("Error"));
        Assert.Equal(
            """{"data":{"sell":{"int":null,"errors":[{"__typename":"SoldOutError","hint":"Come back."}]}}}""",
            (await builder.ExecuteRequestAsync("mutation { sell(input: { count: 9 }) { int errors { __typename ... on UserError { hint } } } }")).ToJson(withIndentations: false));
    }

    [Theory]
    [InlineData(0, """{"int":0,"errors":null}""")]
    [InlineData(1, """{"int":null,"errors":[{"__typename":"SoldOutError"}]}""")]
    [InlineData(2, """{"int":null,"errors":[{"__typename":"ClosedError"}]}""")]
    [InlineData(3, """{"int":null,"errors":[{"__typename":"SoldOutError"},{"__typename":"ClosedError"}]}""")]
    public async Task A_result_may_have_several_types_of_errors(int which, string expected)
    {
        var builder = new ServiceCollection().AddLogging().AddGraphQL().AddQueryType(d => d.Field("x").Resolve(1)).AddMutationType<Several>().AddMutationConventions();

        foreach (var field in new[] { "two", "three" })
            Assert.Equal(
                $$$"""{"data":{"{{{field}}}":{{{expected}}}}}""",
                (await builder.ExecuteRequestAsync($"mutation {{ {field}(input: {{ which: {which} }}) {{ int errors {{ __typename }} }} }}")).ToJson(withIndentations: false));
        Assert.Equal("union ThreeError = SoldOutError | ClosedError | LateError", ((SchemaModel)await builder.BuildSchemaAsync()).Sdl("ThreeError"));
    }

    [Fact]
    public void A_mutation_can_stay_as_it_is() => Assert.Equal("plain(delta: Int! = 1): Int!", s_executor.Model().Signature("Mutation", "plain"));

    [Fact]
    public void Parameters_become_fields_of_the_input()
        => Assert.Equal("input CreateInput {\n  title: String!\n  hint: String\n  stars: Int! = 3\n}", s_executor.Model().Sdl("CreateInput"));

    [Fact]
    public void Exceptions_are_shown_with_their_message_and_what_is_their_own()
        => Assert.Equal("type TooLongError implements Error {\n  message: String!\n  limit: Int!\n  code: String!\n}", s_executor.Model().Sdl("TooLongError"));

    [Fact]
    public void Errors_form_a_union_in_the_order_of_declaration()
        => Assert.Equal("union CreateError = TooLongError | TakenError", s_executor.Model().Sdl("CreateError"));

    [Theory]
    [InlineData("create(input: { title: \"a\" }) { note { title stars hint } errors { __typename } }", """{"create":{"note":{"title":"a","stars":3,"hint":"unset"},"errors":null}}""")]
    [InlineData("create(input: { title: \"a\", stars: 1, hint: null }) { note { stars hint } }", """{"create":{"note":{"stars":1,"hint":"null"}}}""")]
    [InlineData("create(input: { title: \"too long\" }) { note { title } errors { ... on Error { __typename message } ... on TooLongError { limit code } } }",
        """{"create":{"note":null,"errors":[{"__typename":"TooLongError","message":"At most 3.","limit":3,"code":"RULE"}]}}""")]
    [InlineData("create(input: { title: \"b\" }) { errors { ... on TakenError { message title } } }", """{"create":{"errors":[{"message":"Taken.","title":"b"}]}}""")]
    [InlineData("create(input: { title: \"two\" }) { note { title } errors { __typename } }", """{"create":{"note":null,"errors":[{"__typename":"TooLongError"},{"__typename":"TakenError"}]}}""")]
    [InlineData("rename(input: { id: 1 }) { text errors { ... on FromConstructor { message } } }", """{"rename":{"text":null,"errors":[{"message":"Made by the constructor."}]}}""")]
    [InlineData("own(input: { title: \"x\" }) { note { title } }", """{"own":{"note":{"title":"x"}}}""")]
    [InlineData("many(input: { titles: [\"a\", \"b\"] }) { note { title } }", """{"many":{"note":[{"title":"a"},{"title":"b"}]}}""")]
    [InlineData("custom(removal: { code: \"x\" }) { removed problems { __typename } }", """{"custom":{"removed":null,"problems":[{"__typename":"TooLongError"}]}}""")]
    [InlineData("confirm(input: { ok: true }) { note { title } errors { __typename } }", """{"confirm":{"note":{"title":"ok"},"errors":null}}""")]
    [InlineData("confirm(input: { ok: false }) { note { title } errors { ... on NotFoundError { id } } }", """{"confirm":{"note":null,"errors":[{"id":7}]}}""")]
    [InlineData("ready { message errors { __typename } }", """{"ready":{"message":null,"errors":[{"__typename":"TooLongError"}]}}""")]
    [InlineData("plain(delta: 4)", """{"plain":4}""")]
    public async Task Declared_errors_stand_in_the_payload(string selection, string expected)
        => Assert.Equal($$"""{"data":{{expected}}}""", await s_executor.AnswerAsync($"mutation {{ {selection} }}"));

    [Theory]
    [InlineData("create(input: { title: \"crash\" }) { note { title } }", "Undeclared.")]
    [InlineData("create(input: { title: \"mixed\" }) { note { title } }", "Undeclared.")]
    public async Task Other_exceptions_are_errors_of_the_response(string selection, string message)
    {
        var answer = await s_executor.AnswerAsync($"mutation {{ {selection} }}");
        Assert.Contains(message, answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_not_for_all_a_declared_error_asks_for_it()
    {
        var executor = Executor(new MutationConventionOptions { ApplyToAllMutations = false });
        Assert.Equal("create(input: CreateInput!): CreatePayload!", executor.Model().Signature("Mutation", "create"));
        Assert.Equal("confirm(ok: Boolean!): Note!", executor.Model().Signature("Mutation", "confirm"));
        Assert.Equal("""{"data":{"confirm":{"title":"ok"}}}""", await executor.AnswerAsync("mutation { confirm(ok: true) { title } }"));
        Assert.Contains("\"message\":\"There is no 7.\"", await executor.AnswerAsync("mutation { confirm(ok: false) { title } }"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_follow_the_patterns_of_the_options()
    {
        var schema = Executor(new MutationConventionOptions { ApplyToAllMutations = true, InputArgumentName = "args", InputTypeNamePattern = "{MutationName}Args", PayloadTypeNamePattern = "{MutationName}Result", PayloadErrorTypeNamePattern = "{MutationName}Failure", PayloadErrorsFieldName = "failures" }).Model();
        Assert.Equal("create(args: CreateArgs!): CreateResult!", schema.Signature("Mutation", "create"));
        Assert.Equal("[CreateFailure!]", ((ObjectModel)schema.FindType("CreateResult")!).FindField("failures")!.Type.ToString());
    }

    private static RequestExecutor Executor(MutationConventionOptions options) => TestExecutor.Of<Query>(configure: setup =>
    {
        setup.MutationType = typeof(Mutation);
        setup.WithDetails();
        var conventions = setup.Options<MutationConventionSetup>();
        (conventions.IsEnabled, conventions.Options) = (true, options);
    });

    public sealed class Query
    {
        public string Hello => "world";
    }

    public sealed record Note(string Title, int Stars = 0, string? Hint = null);

    public abstract class RuleException(string message) : Exception(message)
    {
        public string Code => "RULE";
    }

    public sealed class TooLongException(int limit) : RuleException($"At most {limit}.")
    {
        public int Limit => limit;
    }

    public sealed class TitleTakenException(string title) : Exception
    {
        public string Title => title;
    }

    public sealed record TakenError(string Message, string Title)
    {
        public static TakenError CreateErrorFrom(TitleTakenException exception) => new("Taken.", exception.Title);
    }

    public sealed class FromConstructor
    {
        public FromConstructor(TooLongException exception) => Message = exception.Limit == 1 ? "Made by the constructor." : "";

        public string Message { get; }
    }

    public sealed record NotFoundError(int Id)
    {
        public string Message => $"There is no {Id}.";
    }

    public sealed record OwnInput(string Title);

    public sealed class ReadyPayload
    {
        public string Message => "ready";
    }

    public sealed class Mutation
    {
        [Error<TooLongException>]
        [Error(typeof(TakenError))]
        public async Task<Note> CreateAsync(string title, Optional<string?> hint, [DefaultValue(3)] int stars)
        {
            await Task.Yield();
            return title switch
            {
                "too long" => throw new TooLongException(3),
                "b" => throw new TitleTakenException(title),
                "two" => throw new AggregateException(new TooLongException(1), new TitleTakenException(title)),
                "mixed" => throw new AggregateException(new TooLongException(1), new InvalidOperationException("Undeclared.")),
                "crash" => throw new InvalidOperationException("Undeclared."),
                _ => new Note(title, stars, hint.HasValue ? hint.Value ?? "null" : "unset")
            };
        }

        [UseMutationConvention(PayloadFieldName = "text")]
        [Error(typeof(FromConstructor))]
        public string? Rename(int id) => throw new TooLongException(id);

        public Note Own(OwnInput input) => new(input.Title);

        [Error(typeof(TooLongException))]
        public ReadyPayload Ready() => throw new TooLongException(1);

        public List<Note> Many(List<string> titles) => titles.ConvertAll(t => new Note(t));

        public int Count() => 1;

        [UseMutationConvention(PayloadFieldName = "removed", PayloadTypeName = "RemovalPayload", InputTypeName = "RemovalInput", InputArgumentName = "removal", PayloadErrorTypeName = "RemovalProblem", PayloadErrorsFieldName = "problems")]
        [Error(typeof(TooLongException))]
        public bool Custom(string code) => throw new TooLongException(code.Length);

        public FieldResult<Note, NotFoundError> Confirm(bool ok) => ok ? new Note("ok") : new NotFoundError(7);

        [UseMutationConvention(Disable = true)]
        public int Plain(int delta = 1) => delta;
    }

    [Theory]
    [InlineData("several { int errors { __typename ... on Error { message } } }", """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":12}],"path":["several"]}],"data":null}""")]
    [InlineData("made { int errors { ... on Error { message } } }", """{"data":{"made":{"int":null,"errors":[{"message":"static"}]}}}""")]
    [InlineData("twice { int errors { ... on Error { message } } }", """{"data":{"twice":{"int":null,"errors":[{"message":"static"}]}}}""")]
    [InlineData("broken { int errors { ... on Error { message } } }", """{"errors":[{"message":"The factory fails.","locations":[{"line":1,"column":12}],"path":["broken"]}],"data":null}""")]
    [InlineData("reported { int }", """{"errors":[{"message":"As a value.","locations":[{"line":1,"column":12}],"path":["reported"]}],"data":null}""")]
    public async Task Rarer_ways_to_fail(string selection, string expected)
    {
        var builder = new ServiceCollection().AddLogging().AddGraphQL().AddQueryType<Failing>().AddMutationType<RareMutation>().AddMutationConventions();

        Assert.Equal(expected, (await builder.ExecuteRequestAsync($"mutation {{ {selection} }}")).ToJson(withIndentations: false));
    }

    [Theory]
    [InlineData("asError", "Known.")]
    [InlineData("asException", "Thrown.")]
    [InlineData("asObject", "Told.")]
    [InlineData("returned", "As a value.")]
    [InlineData("list", "In a list.")]
    public async Task Results_outside_the_conventions_report_their_errors_in_the_response(string field, string message)
    {
        var builder = new ServiceCollection().AddLogging().AddGraphQL().AddQueryType<Failing>().AddType(typeof(FailingByValue));
        var result = (await builder.ExecuteRequestAsync($"{{ {field} }}")).ExpectOperationResult();

        var error = Assert.Single(result.Errors!);
        Assert.Equal((message, field == "asError" ? "KNOWN" : null, field == "asException"), (error.Message, error.Code, error.Exception is not null));
    }

    [Fact]
    public async Task An_error_that_is_declared_twice_is_one_member_of_the_union()
        => Assert.Equal(
            "union TwiceError = FactoryError",
            ((SchemaModel)await new ServiceCollection().AddLogging().AddGraphQL().AddQueryType<Failing>().AddMutationType<RareMutation>().AddMutationConventions().BuildSchemaAsync()).Sdl("TwiceError"));

    public sealed class Failing
    {
        public FieldResult<int?> AsError() => new(ErrorBuilder.New().SetMessage("Known.").SetCode("KNOWN").Build());

        public FieldResult<int?> AsException() => new((object)new InvalidOperationException("Thrown."));

        public FieldResult<int?> AsObject() => new((object)new ClosedError("Told."));
    }

    [ExtendObjectType<Failing>]
    public sealed class FailingByValue
    {
        [GraphQLType<IntType>]
        public object Returned() => ErrorBuilder.New().SetMessage("As a value.").Build();

        [GraphQLType<IntType>]
        public IEnumerable<IError> List() => [ErrorBuilder.New().SetMessage("In a list.").Build()];
    }

    public sealed class FactoryError(string message)
    {
        public FactoryError(InvalidOperationException exception) : this("constructor: " + exception.Message)
        {
        }

        public string Message { get; } = message;

        public static FactoryError CreateErrorFrom(InvalidOperationException exception)
            => exception.Message == "fail" ? throw new GraphQLException("The factory fails.") : new("static");
    }

    public sealed class RareMutation
    {
        [Error(typeof(FactoryError))]
        public int Several() => throw new AggregateException(new InvalidOperationException("declared"), new NotSupportedException("not declared"));

        [Error(typeof(FactoryError))]
        public int Made() => throw new InvalidOperationException("declared");

        [Error(typeof(FactoryError))]
        [Error<FactoryError>]
        public int Twice() => throw new InvalidOperationException("declared");

        [Error(typeof(FactoryError))]
        public int Broken() => throw new InvalidOperationException("fail");

        [GraphQLType<IntType>]
        public object Reported() => ErrorBuilder.New().SetMessage("As a value.").Build();
    }

    [GraphQLName("UserError")]
    public interface IUserError
    {
        string Message { get; }

        string Hint { get; }
    }

    public sealed record SoldOutError(string Message) : IUserError
    {
        public string Hint => "Come back.";

        public static SoldOutError CreateErrorFrom(ArgumentException exception) => new(exception.Message);
    }

    public sealed record ClosedError(string Message);

    public sealed record LateError(string Message);

    public sealed class Described
    {
        public int Sell(int count) => throw new ArgumentException($"{count} are too many.");
    }

    public sealed class Several
    {
        public FieldResult<int, SoldOutError, ClosedError> Two(int which) => which switch
        {
            0 => 0,
            1 => new SoldOutError("Sold out."),
            2 => new ClosedError("Closed."),
            _ => new(new object[] { new SoldOutError("Sold out."), new ClosedError("Closed.") }.AsEnumerable())
        };

        public FieldResult<int, SoldOutError, ClosedError, LateError> Three(int which) => which switch
        {
            0 => 0,
            1 => new SoldOutError("Sold out."),
            2 => new ClosedError("Closed."),
            _ => new(new object[] { new SoldOutError("Sold out."), new ClosedError("Closed.") }.AsEnumerable())
        };
    }
}
