using HotChocolate.Execution;
using HotChocolate.Types;
using HotChocolate.Types.Relay;

namespace HotChocolate.Tests.Types.Coercion;

/// <summary>How refused arguments look in a response.</summary>
public class ArgumentErrorTests
{
    private static readonly RequestExecutor s_executor = TestExecutor.Of<Query>(configure: setup =>
    {
        setup.MutationType = typeof(Mutation);
        var conventions = setup.Options<MutationConventionSetup>();
        (conventions.IsEnabled, conventions.Options) = (true, new MutationConventionOptions { ApplyToAllMutations = true });
    });

    [Fact]
    public async Task A_text_that_is_no_value_is_found_at_execution() => Assert.Equal(
        """{"errors":[{"message":"LocalDate cannot parse the given literal of type `StringValueNode`.","locations":[{"line":1,"column":11}],"path":["value"],"extensions":{"fieldCoordinate":"Query.echoDay(value:)","fieldType":"LocalDate","responseName":"echoDay"}}],"data":null}""",
        await s_executor.AnswerAsync("""{ echoDay(value: "2025-2-9") }"""));

    [Fact]
    public async Task An_id_that_the_resolver_cannot_take_is_an_error_of_the_field() => Assert.Equal(
        """{"errors":[{"message":"Unable to convert the value of the argument `value` to `System.Int32`. Check if the requested type is correct or register a custom type converter.","locations":[{"line":1,"column":3}],"path":["echoIntId"],"extensions":{"fieldName":"echoIntId","argumentName":"value","requestedType":"System.Int32"}}],"data":null}""",
        await s_executor.AnswerAsync("""{ echoIntId(value: "abc") }"""));

    [Fact]
    public async Task Null_for_an_argument_with_a_default_is_refused() => Assert.Equal(
        """{"errors":[{"message":"Cannot accept null for non-nullable input.","locations":[{"line":1,"column":21}],"path":["name"],"extensions":{"code":"HC0018"}}],"data":null}""",
        await s_executor.AnswerAsync("query($n: String) { greet(name: $n) }", new() { ["n"] = null }));

    [Fact]
    public async Task An_id_inside_the_input_of_a_mutation_is_an_unexpected_error() => Assert.Equal(
        """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":12}],"path":["review"]}],"data":null}""",
        await s_executor.AnswerAsync("""mutation { review(input: { ids: ["zz"] }) { int } }"""));

    [Fact]
    public async Task Variables_that_do_not_fit_end_the_request() => Assert.Equal(
        """{"errors":[{"message":"LocalDate cannot parse the given literal of type `StringValueNode`.","path":["v"]}]}""",
        await s_executor.AnswerAsync("query($v: LocalDate!) { echoDay(value: $v) }", new() { ["v"] = "2025-13-01" }));

    public class Query
    {
        public DateOnly EchoDay(DateOnly value) => value;

        public string EchoIntId([ID] int value) => $"int:{value}";

        public string Greet(string name = "world") => name;
    }

    public class Mutation
    {
        public int Review([ID] List<Guid> ids) => ids.Count;
    }
}
