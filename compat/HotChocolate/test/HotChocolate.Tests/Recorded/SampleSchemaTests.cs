using HotChocolate.Execution;
using HotChocolate.Language;

namespace HotChocolate.Tests.Recorded;

/// <summary>The schemas of the sample, made from its C# types, are printed as recorded, byte for byte.</summary>
public sealed class SampleSchemaTests(SampleServer server) : IClassFixture<SampleServer>
{
    // Directives of incremental delivery, which the engine does not have.
    private static readonly string[] s_notThere = ["defer", "stream"];

    [Theory]
    [InlineData("strict")]
    [InlineData("open")]
    public async Task Schemas_are_printed_as_recorded(string name)
    {
        var executor = await server.Services.GetRequestExecutorAsync(name);
        var recorded = Utf8GraphQLParser.Parse(await File.ReadAllBytesAsync(System.IO.Path.Combine(AppContext.BaseDirectory, "Recorded", $"sample-{name}.graphql")));
        var expected = recorded.Definitions.Where(d => d is not DirectiveDefinitionNode directive || !s_notThere.Contains(directive.Name.Value));

        Assert.Equal(new DocumentNode(null, expected.ToArray()).ToString(), executor.Schema.Print());
    }
}
