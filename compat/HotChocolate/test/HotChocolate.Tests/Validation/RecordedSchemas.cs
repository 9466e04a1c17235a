using System.Collections.Concurrent;
using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Validation;

/// <summary>The schemas of the recorded endpoints.</summary>
internal static class RecordedSchemas
{
    private static readonly ConcurrentDictionary<string, SchemaModel> s_schemas = new();

    public static SchemaModel Get(string endpoint)
    {
        var file = endpoint == "/graphql" ? "sample.graphql" : $"sample-{endpoint[1..]}.graphql";
        return s_schemas.GetOrAdd(file, static f => SchemaFromSdl.Build(File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Recorded", f))));
    }
}
