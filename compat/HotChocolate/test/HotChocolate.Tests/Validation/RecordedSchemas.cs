using System.Collections.Concurrent;
using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Validation;

/// <summary>The schemas of the recorded endpoints.</summary>
internal static class RecordedSchemas
{
    private static readonly ConcurrentDictionary<string, SchemaModel> s_schemas = new();

    public static SchemaModel Get(string endpoint) => s_schemas.GetOrAdd(endpoint, static e => SchemaFromSdl.Build(Sdl(e)));

    public static string Sdl(string endpoint)
    {
        var file = endpoint == "/graphql" ? "sample.graphql" : $"sample-{endpoint[1..]}.graphql";
        return File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Recorded", file));
    }
}
