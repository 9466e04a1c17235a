using System.Text.Json.Nodes;
using HotChocolate.CostAnalysis;
using HotChocolate.Execution;
using HotChocolate.Language;
using HotChocolate.Planning;
using HotChocolate.Validation.Cost;

namespace HotChocolate.Tests.Validation.Cost;

public class CostAnalyzerTests
{
    private const string Paged = """
        type Query {
          users(first: Int last: Int): Connection @listSize(assumedSize: 50, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10, sizedFields: ["nodes"], requireOneSlicingArgument: false) @cost(weight: "10")
          strict(first: Int): [User] @listSize(assumedSize: 4, slicingArguments: ["first"])
          search: [Result]
        }
        type Connection { nodes: [User] total: Int @cost(weight: "10") }
        type User { id: ID friend: User tags: [String] }
        type Post { id: ID author: User }
        union Result = User | Post
        """;

    public static TheoryData<string> Reported => [.. RecordedDocuments.Names.Where(n => RecordedDocuments.Get(n).Cost is not null)];

    public static TheoryData<string> Refused => [.. RecordedDocuments.Names.Where(n => RecordedDocuments.Get(n).Errors.Any(e => e!["extensions"]?["code"]?.GetValue<string>() == "HC0047"))];

    [Theory]
    [MemberData(nameof(Reported))]
    public void Cost_is_the_recorded_one(string name)
    {
        var exchange = RecordedDocuments.Get(name);

        var cost = Analyze(exchange).Cost;

        Assert.Equal(exchange.Cost!["fieldCost"]!.GetValue<double>(), cost.FieldCost);
        Assert.Equal(exchange.Cost["typeCost"]!.GetValue<double>(), cost.TypeCost);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_too_dear_is_refused_as_recorded(string name)
    {
        var exchange = RecordedDocuments.Get(name);
        var (maxFieldCost, maxTypeCost) = exchange.Endpoint switch { "/graphql" => (20_000d, 1_000d), "/strict" => (60d, 10d), _ => (1_000d, 1_000d) };

        var document = Utf8GraphQLParser.Parse(exchange.Query);
        var operation = new CompiledOperation(RecordedSchemas.Get(exchange.Endpoint), document, document.Definitions.OfType<OperationDefinitionNode>().Single());
        var gate = new CostGate(new CostOptions { MaxFieldCost = maxFieldCost, MaxTypeCost = maxTypeCost }, isEnabled: true);

        var error = Assert.Throws<GraphQLException>(() => gate.Check(operation, state: null)).Errors.Single();

        Assert.Equal(exchange.Errors.ToJsonString(), new JsonArray(ErrorJson.Of(error)).ToJsonString());
    }

    [Theory]
    [InlineData("{ users(first: 3) { nodes { friend { id } } } }", 10 + 1 + 3, 1 + 1 + 3 + 3)]
    [InlineData("{ users(first: 3, last: 5) { nodes { id } } }", 10 + 1, 1 + 1 + 5)]
    [InlineData("{ users(last: 5, first: 3) { nodes { id } } }", 10 + 1, 1 + 1 + 5)]
    [InlineData("{ users { nodes { id } } }", 10 + 1, 1 + 1 + 10)]
    [InlineData("{ users(first: 0) { nodes { friend { id } } } }", 10 + 1, 1 + 1)]
    [InlineData("{ users(first: -9) { nodes { id } } }", 10 + 1, 1 + 1)]
    [InlineData("query($n: Int) { users(first: $n) { nodes { tags } } }", 10 + 1, 1 + 1 + 50)]
    [InlineData("{ users(first: null) { total } }", 10 + 10, 1 + 1)]
    [InlineData("{ strict(first: 2) { friend { id } } }", 1 + 2, 1 + 2 + 2)]
    [InlineData("{ a: strict(first: 2) { id } b: strict(first: 2) { id } }", 2, 1 + 2 + 2)]
    public void Lists_multiply_what_is_below_them(string query, double fieldCost, double typeCost)
    {
        var cost = Analyze(Paged, query).Cost;

        Assert.Equal(new OperationCost(fieldCost, typeCost), cost);
    }

    [Theory]
    [InlineData("query($o: [Order!]) { users(order: $o) { id } }", 1 + (3 * (10 + 2)))]
    [InlineData("query($w: Where) { users(where: $w) { id } }", 1 + (7 * (10 + (2 * (5 + 1)))))]
    [InlineData("{ users(order: [{ a: 1 }, { a: 1, b: 2 }], where: { a: 1, not: { a: 2 } }) { id } }", 1 + 10 + 2 + 2 + 10 + 5 + 1 + 5)]
    public void Variables_cost_as_much_as_they_may(string query, double fieldCost)
    {
        const string sdl = """
            type Query { users(order: [Order!] @cost(weight: "10"), where: Where @cost(weight: "10")): [User] }
            type User { id: ID }
            input Order { a: Int @cost(weight: "2") b: Int }
            input Where { a: Int @cost(weight: "5") not: Where }
            """;
        var options = new CostOptions();
        options.Sorting.VariableMultiplier = 3;
        options.Filtering.VariableMultiplier = 7;

        Assert.Equal(fieldCost, Analyze(sdl, query, options).Cost.FieldCost);
    }

    [Fact]
    public void Of_alternative_types_the_dearest_counts()
    {
        var cost = Analyze(Paged, "{ search { ... on User { friend { friend { id } } } ... on Post { author { id } } } }").Cost;

        Assert.Equal(new OperationCost(1 + 2, 1 + 1 + 2), cost);
    }

    [Theory]
    [InlineData("{ strict { id } }")]
    [InlineData("{ strict(first: null) { id } }")]
    public void A_required_size_is_missed(string query)
    {
        var error = Assert.Single(Analyze(Paged, query).Errors);

        Assert.Equal("HC0082", error.Code);
        Assert.Equal("/strict", error.Path!.Print());
    }

    private static (OperationCost Cost, IReadOnlyList<IError> Errors) Analyze(RecordedDocuments.Exchange exchange)
    {
        var document = Utf8GraphQLParser.Parse(exchange.Query);
        return CostAnalyzer.Analyze(RecordedSchemas.Get(exchange.Endpoint), document, document.Definitions.OfType<OperationDefinitionNode>().Single(), new CostOptions());
    }

    private static (OperationCost Cost, IReadOnlyList<IError> Errors) Analyze(string sdl, string query, CostOptions? options = null)
    {
        var document = Utf8GraphQLParser.Parse(query);
        return CostAnalyzer.Analyze(SchemaFromSdl.Build(sdl), document, document.Definitions.OfType<OperationDefinitionNode>().Single(), options ?? new CostOptions());
    }
}
