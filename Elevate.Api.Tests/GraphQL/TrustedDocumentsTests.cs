using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Elevate.Api.GraphQL;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace Elevate.Api.Tests.GraphQL;

public sealed class TrustedDocumentsTests(TrustedDocumentsFixture api) : IClassFixture<TrustedDocumentsFixture>
{
    private const string Board = "query Board($first: Int!) { leaderboard(first: $first) { nodes { rank } totalCount } }";

    [Fact]
    public async Task A_client_asks_by_id_and_with_nothing_else()
    {
        api.Store("board", Board);

        var answer = await PostAsync(new { id = "board", variables = new { first = 5 } });
        Assert.Equal(0, (int)answer["data"]!["leaderboard"]!["totalCount"]!);
        Assert.Equal("HC0067", Code(await PostAsync(new { query = Board, variables = new { first = 5 } })));
        Assert.Equal("HC0067", Code(await PostAsync(new { query = "{ __schema { queryType { name } } }" })));
        Assert.Equal("HC0067", Code(await PostAsync(new { id = "board", query = "{ __typename }" })));
        Assert.Equal("HC0020", Code(await PostAsync(new { id = "unknown" })));
    }

    [Fact]
    public async Task What_a_document_may_see_is_still_up_to_who_asks()
    {
        api.Store("queue", "{ submissions { nodes { id } } }");

        Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(await PostAsync(new { id = "queue" })));
    }

    [Fact]
    public async Task In_development_any_document_may_be_sent_beside_them()
    {
        await using var database = await TestDatabase.CreateAsync();
        var path = Directory.CreateTempSubdirectory("documents-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(path, "board.graphql"), Board);
            await using var app = await RunningApp.StartAsync(
                database.ConnectionString, settings: [$"--GraphQL:TrustedDocuments:Folder={path}", "--GraphQL:TrustedDocuments:Only=true"]);
            using var client = new HttpClient { BaseAddress = app.Address };

            foreach (var request in new object[] { new { id = "board", variables = new { first = 5 } }, new { query = "{ __typename }" } })
            {
                using var response = await client.PostAsJsonAsync("/graphql", request);
                Assert.Null((await response.Content.ReadFromJsonAsync<JsonNode>())!["errors"]);
            }
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    [Theory]
    [InlineData("Production", null, null, false, false)]
    [InlineData("Production", ".", null, true, false)]
    [InlineData("Production", ".", "true", true, true)]
    [InlineData("Staging", ".", "true", true, true)]
    [InlineData("Development", ".", "true", true, false)]
    public void The_settings_say_which_documents_run(string environment, string? folder, string? only, bool stored, bool nothingElse)
    {
        var documents = Read(environment, folder, only);
        Assert.Equal((stored ? Path.GetFullPath(AppContext.BaseDirectory) : null, nothingElse), (documents.Folder is null ? null : documents.Folder + Path.DirectorySeparatorChar, documents.Only));
    }

    [Theory]
    [InlineData(null, "true", "Folder is not")]
    [InlineData("missing-folder", "true", "missing-folder")]
    [InlineData("missing-folder", null, "missing-folder")]
    [InlineData(".", "perhaps", "Only")]
    public void Settings_that_leave_nothing_to_ask_for_show_at_the_start(string? folder, string? only, string told)
        => Assert.Contains(told, Assert.Throws<OperatorException>(() => Read("Production", folder, only)).Message, StringComparison.Ordinal);

    private static TrustedDocuments Read(string environment, string? folder, string? only) => TrustedDocuments.From(
        new ConfigurationBuilder().AddInMemoryCollection([new("GraphQL:TrustedDocuments:Folder", folder), new("GraphQL:TrustedDocuments:Only", only)]).Build(),
        new HostingEnvironment { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });

    private async Task<JsonNode> PostAsync(object request)
    {
        using var response = await api.Client.PostAsJsonAsync("/graphql", request);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static string? Code(JsonNode answer) => (string?)answer["errors"]![0]!["extensions"]!["code"];
}
