using System.Text.Json.Nodes;

namespace Snapshooter.Xunit.Tests;

public sealed class FieldPathTests
{
    private const string Document = """{"id":1,"list":[{"id":2},{"id":3,"in":{"id":4}}]}""";

    [Theory]
    [InlineData("id", """{"id":null,"list":[{"id":2},{"id":3,"in":{"id":4}}]}""")]
    [InlineData("list[1].id", """{"id":1,"list":[{"id":2},{"id":null,"in":{"id":4}}]}""")]
    [InlineData("list[*].id", """{"id":1,"list":[{"id":null},{"id":null,"in":{"id":4}}]}""")]
    [InlineData("list[0]", """{"id":1,"list":[null,{"id":3,"in":{"id":4}}]}""")]
    [InlineData("**.id", """{"id":null,"list":[{"id":null},{"id":null,"in":{"id":null}}]}""")]
    [InlineData("**.in.id", """{"id":1,"list":[{"id":2},{"id":3,"in":{"id":null}}]}""")]
    [InlineData("list[7].id", Document)]
    [InlineData("nowhere.id", Document)]
    public void Blanks_what_the_path_points_at(string path, string expected)
    {
        var node = JsonNode.Parse(Document);

        FieldPath.Parse(path).Blank(node);

        Assert.Equal(expected, node!.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("a[0")]
    public void Refuses_what_is_no_path(string path) => Assert.Throws<FormatException>(() => FieldPath.Parse(path));
}
