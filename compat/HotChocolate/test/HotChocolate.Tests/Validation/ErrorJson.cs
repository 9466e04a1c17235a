using System.Text.Json;
using System.Text.Json.Nodes;
using HotChocolate.Language;

namespace HotChocolate.Tests.Validation;

/// <summary>Writes errors as responses show them.</summary>
internal static class ErrorJson
{
    public static JsonNode Of(IError error)
    {
        var json = new JsonObject { ["message"] = error.Message };
        if (error.Locations is { Count: > 0 } locations)
        {
            json["locations"] = new JsonArray([.. locations.Select(l => Location(l.Line, l.Column))]);
        }

        if (error.Path is { } path)
        {
            json["path"] = JsonSerializer.SerializeToNode(path.ToList());
        }

        if (error.Extensions is { Count: > 0 } extensions)
        {
            json["extensions"] = JsonSerializer.SerializeToNode(extensions);
        }

        return json;
    }

    public static JsonNode Of(SyntaxException exception) => new JsonObject
    {
        ["message"] = exception.Message,
        ["locations"] = new JsonArray(Location(exception.Line, exception.Column)),
        ["extensions"] = new JsonObject { ["code"] = "HC0011" },
    };

    private static JsonObject Location(int line, int column) => new() { ["line"] = line, ["column"] = column };
}
