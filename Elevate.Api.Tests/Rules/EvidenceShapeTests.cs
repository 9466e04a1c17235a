using System.Text.Json.Nodes;

namespace Elevate.Api.Tests.Rules;

/// <summary>The CHECKs of evidence, key by key: whatever JSON holds there, the answer is yes or no and never an error.</summary>
public sealed class EvidenceShapeTests(RuleWorld world) : IClassFixture<RuleWorld>
{
    private const string OwnFile = "evidence/edu/EXPLORE/1700000000000-0123abcd.pdf";

    private static readonly string[] Anything = ["null", "true", "3.5", "1e400", "-1", "\"\"", "\"x\"", "[]", "[null]", "{}", "\"2025-02-30\""];

    public static TheoryData<string, string> Evidence => new()
    {
        { "is_learn_evidence", Payload.Learn(hash: Payload.Hash) },
        { "is_explore_evidence", Payload.Explore(OwnFile) },
        { "is_amplify_evidence", Payload.Amplify("edu", 1) },
        { "is_present_evidence", Payload.Present() },
        { "is_shine_evidence", Payload.Shine },
    };

    [Theory]
    [MemberData(nameof(Evidence))]
    public async Task Well_formed_evidence_passes(string function, string payload) => Assert.True(await IsAsync(function, payload));

    [Theory]
    [MemberData(nameof(Evidence))]
    public async Task No_key_may_hold_just_anything(string function, string payload)
    {
        foreach (var key in JsonNode.Parse(payload)!.AsObject().Select(pair => pair.Key).ToArray())
        {
            foreach (var value in Anything.Where(value => !IsFine(key, value)))
                Assert.False(await IsAsync(function, With(payload, key, value)), $"{key}: {value}");
        }
    }

    [Theory]
    [MemberData(nameof(Evidence))]
    public async Task Unknown_keys_and_other_values_than_objects_are_refused(string function, string payload)
    {
        Assert.False(await IsAsync(function, With(payload, "points", "1000")));
        foreach (var value in Anything)
            Assert.False(await IsAsync(function, value), value);
    }

    [Theory]
    [InlineData("is_learn_evidence", "provider", "\"ILS\"", true)]
    [InlineData("is_learn_evidence", "provider", "\"Kajabi\"", false)]
    [InlineData("is_learn_evidence", "completed_at", "\"2024-02-29\"", true)]
    [InlineData("is_learn_evidence", "completed_at", "\"2023-02-29\"", false)]
    [InlineData("is_learn_evidence", "completed_at", "\"2024-02-29T23:59:59.1234567Z\"", true)]
    [InlineData("is_learn_evidence", "completed_at", "\"2024-02-29T24:00:00Z\"", false)]
    [InlineData("is_learn_evidence", "completed_at", "\"0001-01-01T00:00:00+14:00\"", false)]
    [InlineData("is_learn_evidence", "completed_at", "\"9999-12-31T23:59:59-14:00\"", false)]
    [InlineData("is_learn_evidence", "completed_at", "\"2024-02-29T10:00:00\"", false)]
    [InlineData("is_learn_evidence", "certificate_url", "\"http://example.org/c.pdf\"", true)]
    [InlineData("is_learn_evidence", "certificate_url", "\"javascript:alert(1)\"", false)]
    [InlineData("is_learn_evidence", "certificate_url", "\"evidence/edu/LEARN/certificate.pdf\"", false)]
    [InlineData("is_amplify_evidence", "session_start_time", "\"23:59\"", true)]
    [InlineData("is_amplify_evidence", "session_start_time", "\"24:00\"", false)]
    [InlineData("is_amplify_evidence", "duration_minutes", "1440", true)]
    [InlineData("is_amplify_evidence", "duration_minutes", "1441", false)]
    [InlineData("is_amplify_evidence", "location", "{\"city\": \"Bandung\"}", true)]
    [InlineData("is_amplify_evidence", "location", "{\"town\": \"Bandung\"}", false)]
    [InlineData("is_amplify_evidence", "co_facilitators", "[\"Budi\"]", true)]
    [InlineData("is_amplify_evidence", "co_facilitators", "\"Budi\"", false)]
    [InlineData("is_amplify_evidence", "students_trained", "200", true)]
    [InlineData("is_amplify_evidence", "students_trained", "201", false)]
    [InlineData("is_amplify_evidence", "peers_trained", "0", false)]
    [InlineData("is_present_evidence", "linkedin_url", "\"https://LinkedIn.com\"", true)]
    [InlineData("is_present_evidence", "linkedin_url", "\"https://id.linkedin.com/in/sari?x=1\"", true)]
    [InlineData("is_present_evidence", "linkedin_url", "\"https://lin\u212Aedin.com/in/sari\"", false)]
    [InlineData("is_present_evidence", "linkedin_url", "\"http://www.linkedin.com/in/sari\"", false)]
    [InlineData("is_present_evidence", "linkedin_url", "\"https://notlinkedin.com/in/sari\"", false)]
    [InlineData("is_present_evidence", "linkedin_url", "\"https://www.linkedin.com@example.org/\"", false)]
    [InlineData("is_present_evidence", "linkedin_url", "\"https://www.linkedin.com:443/\"", false)]
    [InlineData("is_present_evidence", "screenshot_url", "\"https://example.org/s.png\"", false)]
    public async Task Each_key_has_its_values(string function, string key, string value, bool isFine)
    {
        var payload = Evidence.First(row => (string)row[0] == function)[1];

        Assert.Equal(isFine, await IsAsync(function, With((string)payload, key, value)));
    }

    [Theory]
    [InlineData("\\u00a0\\u3000", false)]
    [InlineData("x", true)]
    public async Task Blanks_at_the_ends_do_not_count(string filling, bool isFine)
    {
        var reflection = string.Concat(Enumerable.Repeat(filling, 150));

        Assert.Equal(isFine, await IsAsync("is_explore_evidence", $$"""{"reflection": "{{reflection}}", "class_date": "2025-05-01"}"""));
    }

    [Fact]
    public async Task Characters_are_counted_not_their_bytes()
    {
        var payload = With(Payload.Explore(), "reflection", $"\"{string.Concat(Enumerable.Repeat("\U0001F600", 150))}\"");

        Assert.True(await IsAsync("is_explore_evidence", payload));
    }

    // What happens to be right for a key, out of the values that mostly are not.
    private static bool IsFine(string key, string value) =>
        (key, value) is ("evidence_files", "[]") or ("course_name" or "caption" or "idea_title", "\"2025-02-30\"");

    private static string With(string payload, string key, string value)
    {
        var changed = JsonNode.Parse(payload)!.AsObject();
        changed.Remove(key);
        return changed.Count == 0 ? $"{{\"{key}\": {value}}}" : $"{changed.ToJsonString()[..^1]}, \"{key}\": {value}}}";
    }

    private async Task<bool> IsAsync(string function, string payload)
    {
        await using var command = world.DataSource.CreateCommand($"SELECT {function}($1::jsonb) IS TRUE");
        command.Parameters.AddWithValue(payload);
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}
