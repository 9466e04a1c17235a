using HotChocolate.Types;

namespace HotChocolate.Execution;

/// <summary>Field collection (spec §6.3.2), @skip and @include, and which operation runs.</summary>
public sealed class SelectionTests
{
    private readonly RequestExecutor _executor = TestExecutor.Of<Query>(configure: s =>
    {
        s.Types.Add(typeof(Cat));
        s.Types.Add(typeof(Dog));
    });

    [Theory]
    [InlineData("{ tree { child { depth } depth ...F __typename } } fragment F on Tree { z: depth child { a: depth } }",
        """{"data":{"tree":{"child":{"depth":2,"a":2},"depth":1,"z":1,"__typename":"Tree"}}}""")]
    [InlineData("{ tree { depth @include(if: false) } }", """{"data":{"tree":{}}}""")]
    [InlineData("{ a: one @skip(if: true) b: one @skip(if: false) c: one @include(if: true) d: one @include(if: true) @skip(if: true) }",
        """{"data":{"b":1,"c":1}}""")]
    [InlineData("{ pets { ... on Cat { a: name } ... on Dog { b: name } ... on IPet { c: name } } }",
        """{"data":{"pets":[{"a":"Tom","c":"Tom"},{"b":"Rex","c":"Rex"}]}}""")]
    [InlineData("{ __typename a: __typename tree { __typename } }", """{"data":{"__typename":"Query","a":"Query","tree":{"__typename":"Tree"}}}""")]
    [InlineData("{ pets { __typename name ... on Cat { lives } ... on Dog { barks } } }",
        """{"data":{"pets":[{"__typename":"Cat","name":"Tom","lives":9},{"__typename":"Dog","name":"Rex","barks":true}]}}""")]
    [InlineData("{ pets { ...A ...A } } fragment A on IPet { ...B ... on Cat { ...B lives } } fragment B on IPet { name }",
        """{"data":{"pets":[{"name":"Tom","lives":9},{"name":"Rex"}]}}""")]
    [InlineData("{ grid { depth } }", """{"data":{"grid":[[{"depth":1}],[],[{"depth":2},{"depth":3}]]}}""")]
    [InlineData("{ stream maybe }", """{"data":{"stream":[1,2,3],"maybe":null}}""")]
    public async Task Answers(string query, string answer) => Assert.Equal(answer, await _executor.AnswerAsync(query));

    [Theory]
    [InlineData(true, true, """{"data":{"c":1,"d":1,"tree":{"x":1}}}""")]
    [InlineData(true, false, """{"data":{"b":1,"c":1,"tree":{"x":1,"y":1}}}""")]
    [InlineData(false, true, """{"data":{"a":1,"d":1,"tree":{"x":1}}}""")]
    [InlineData(false, false, """{"data":{"a":1,"b":1}}""")]
    public async Task Conditions(bool t, bool f, string answer)
        => Assert.Equal(answer, await _executor.AnswerAsync(
            """
            query($t: Boolean!, $f: Boolean = true) {
              a: one @skip(if: $t) b: one @skip(if: $f) c: one @include(if: $t) d: one @include(if: $f)
              e: one @include(if: $t) @skip(if: $t)
              tree @include(if: $t) { x: depth }
              ...F @include(if: $t)
              tree @include(if: $f) { x: depth }
            }
            fragment F on Query { tree @skip(if: $f) { y: depth } }
            """,
            new() { ["t"] = t, ["f"] = f }));

    [Fact]
    public async Task A_value_is_of_its_own_type_before_it_is_of_a_base_type()
    {
        var executor = TestExecutor.Of<Query>(configure: s => s.Types.AddRange([typeof(Cat), typeof(Dog), typeof(Puppy)]));
        Assert.Equal("""{"data":{"puppies":[{"__typename":"Dog"},{"__typename":"Puppy"}]}}""", await executor.AnswerAsync("{ puppies { __typename } }"));
    }

    [Fact]
    public async Task Serial_fields_of_a_query_run_one_after_another()
    {
        var log = new List<string>();
        await _executor.AnswerAsync("{ a: alone(name: \"a\") b: alone(name: \"b\") }", configure: b => b.SetGlobalState("log", log));
        Assert.Equal(["a begins", "a ends", "b begins", "b ends"], log);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_fragment_that_is_skipped_in_one_place_may_stand_in_another(bool a, bool b)
        => Assert.Equal("""{"data":{"one":1}}""", await _executor.AnswerAsync(
            "query($a: Boolean!, $b: Boolean!) { ...F @include(if: $a) ...F @include(if: $b) } fragment F on Query { one }",
            new() { ["a"] = a, ["b"] = b }));

    [Theory]
    [InlineData("query A { one }", null, """{"data":{"one":1}}""")]
    [InlineData("query A { one } query B { __typename }", "B", """{"data":{"__typename":"Query"}}""")]
    [InlineData("query A { one } query B { __typename }", "C",
        """{"errors":[{"message":"The specified operation `C` cannot be found.","locations":[{"line":1,"column":1}],"extensions":{"operationName":"C"}}]}""")]
    [InlineData("query A { one } query B { __typename }", null,
        """{"errors":[{"message":"The operation name can only be omitted if there is just one operation in a GraphQL document.","locations":[{"line":1,"column":1},{"line":1,"column":17}]}]}""")]
    public async Task Operation_by_name(string query, string? name, string answer)
        => Assert.Equal(answer, await _executor.AnswerAsync(query, configure: b => b.SetOperationName(name)));

    [Fact]
    public async Task Only_what_the_request_allows()
    {
        var request = OperationRequestBuilder.New().SetDocument("{ one }").SetFlags(GraphQLRequestFlags.AllowMutation).Build();
        var result = (await _executor.ExecuteAsync(request)).ExpectOperationResult();
        Assert.Equal("The specified operation kind is not allowed.", Assert.Single(result.Errors!).Message);
        Assert.Equal(405, result.ContextData![RequestState.HttpStatusCode]);
    }

    [Fact]
    public async Task Literals_are_coerced_once_but_objects_are_made_for_every_request()
    {
        Assert.Equal("""{"data":{"first":"a","second":"a"}}""", await _executor.AnswerAsync("{ first: change(box: { text: \"a\" }) second: change(box: { text: \"a\" }) }"));
        Assert.Equal("""{"data":{"first":"a","second":"a"}}""", await _executor.AnswerAsync("{ first: change(box: { text: \"a\" }) second: change(box: { text: \"a\" }) }"));
    }

    [Fact]
    public async Task Fragments_may_stand_in_fragments()
    {
        var chain = string.Concat(Enumerable.Range(0, 150).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")) + "fragment F150 on Query { one }";
        Assert.Equal("""{"data":{"one":1}}""", await _executor.AnswerAsync("{ ...F0 } " + chain));
    }

    [Fact]
    public async Task Data_can_be_read_as_dictionaries()
    {
        var result = (await _executor.ExecuteAsync("{ grid { depth } one }")).ExpectOperationResult();
        Assert.Equal(1, result.Data!["one"]);
        var rows = (IReadOnlyList<object?>)result.Data["grid"]!;
        Assert.Equal(3, ((IReadOnlyDictionary<string, object?>)((IReadOnlyList<object?>)rows[2]!)[1]!)["depth"]);
        Assert.Equal("{\n  \"data\": {\n    \"one\": 1\n  }\n}", (await _executor.ExecuteAsync("{ one }")).ToJson());
    }

    public sealed class Query
    {
        public int One => 1;
        public Tree Tree => new(1);
        public List<IPet> Puppies => [new Dog(), new Puppy()];

        [Serial]
        public async Task<int> AloneAsync(string name, [GlobalState] List<string> log)
        {
            log.Add($"{name} begins");
            await Task.Yield();
            log.Add($"{name} ends");
            return 1;
        }

        public List<IPet> Pets => [new Cat(), new Dog()];
        public List<List<Tree>> Grid => [[new(1)], [], [new(2), new(3)]];
        public List<int>? Maybe => null;

        public async IAsyncEnumerable<int> Stream()
        {
            for (var i = 1; i < 4; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }

        public string Change(Box box)
        {
            var text = box.Text;
            box.Text += "!";
            return text;
        }
    }

    public sealed class Box
    {
        public string Text { get; set; } = "";
    }

    public sealed class Tree(int depth)
    {
        public int Depth => depth;
        public Tree? Child => new(depth + 1);
    }

    [InterfaceType]
    public interface IPet
    {
        string Name { get; }
    }

    public sealed class Cat : IPet
    {
        public string Name => "Tom";
        public int Lives => 9;
    }

    public class Dog : IPet
    {
        public string Name => "Rex";
        public bool Barks => true;
    }

    public sealed class Puppy : Dog;
}
