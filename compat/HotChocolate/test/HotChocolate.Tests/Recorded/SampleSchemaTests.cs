namespace HotChocolate.Tests.Recorded;

/// <summary>The schema that the sample's classes make is the recorded one, less what has to do with uploads.</summary>
public sealed class SampleSchemaTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task TheSchemaIsTheRecordedOne()
    {
        var recorded = (await File.ReadAllTextAsync(System.IO.Path.Combine(AppContext.BaseDirectory, "Recorded", "sample.graphql"))).TrimStart('\uFEFF');
        var expected = recorded.Split("\n\n")
            .Where(definition => !definition.Contains("scalar Upload", StringComparison.Ordinal) && !definition.Contains("UploadEvidencePayload {", StringComparison.Ordinal) && !definition.Contains("UploadEvidenceInput {", StringComparison.Ordinal))
            .Select(definition => string.Join('\n', definition.Split('\n').Where(line => !line.Contains("uploadEvidence(", StringComparison.Ordinal))));

        var actual = await server.Http.GetStringAsync("/graphql?sdl");

        Assert.Equal(expected, actual.Split("\n\n"));
    }
}
