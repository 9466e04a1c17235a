using System.Net;
using System.Text.Json.Nodes;

namespace Elevate.Api.Tests.Api;

/// <summary>What the API answered.</summary>
public sealed record ApiResponse(HttpStatusCode Status, JsonNode Body)
{
    public JsonNode? Errors => Body["errors"];

    /// <summary>The code of the only top-level error.</summary>
    public string? ErrorCode => Assert.Single(Errors!.AsArray())!["extensions"]?["code"]?.GetValue<string>();

    public static async Task<ApiResponse> ReadAsync(HttpResponseMessage response) =>
        new(response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);

    /// <summary>What stands under a path of <c>data</c>; nothing may have gone wrong.</summary>
    public JsonNode? Data(params string[] path)
    {
        Assert.True(Errors is null, Errors?.ToJsonString());
        return At(path);
    }

    /// <summary>What stands under a path of <c>data</c>, errors or not.</summary>
    public JsonNode? At(params string[] path)
    {
        var node = Body["data"];
        foreach (var name in path) node = node?[name];
        return node;
    }

    /// <summary>The only typed error of a mutation, as <c>Type CODE field</c>.</summary>
    public string TypedError(string mutation)
    {
        Assert.True(Errors is null, Errors?.ToJsonString());
        var payload = At(mutation)!;
        Assert.All(payload.AsObject().Where(property => property.Key != "errors"), property => Assert.Null(property.Value));
        var error = Assert.Single(payload["errors"]!.AsArray())!;
        Assert.NotEqual("", error["message"]!.GetValue<string>());
        return string.Join(' ', new[] { error["__typename"], error["code"], error["field"] }.Where(part => part is not null));
    }
}
