using System.Globalization;
using System.Text.Json.Nodes;
using Elevate.Domain.Submissions;

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

    [Fact]
    public async Task Days_are_those_of_the_calendar()
    {
        string[] years = ["0000", "0001", "0004", "0100", "0400", "1900", "2000", "2023", "2024", "9999"];
        var written = (from year in years
                       from month in Enumerable.Range(0, 14)
                       from day in Enumerable.Range(0, 33)
                       select $"{year}-{month:00}-{day:00}").Append("2024-2-01").Append("+024-02-01").Append("2024-02-0\u0661").Append("2024-02-01\n").ToArray();
        await using var command = world.DataSource.CreateCommand("SELECT written FROM unnest($1) AS written WHERE to_char(json_day(to_jsonb(written)), 'YYYY-MM-DD') = written");
        command.Parameters.AddWithValue(written);

        await using var reader = await command.ExecuteReaderAsync();
        var days = new List<string>();
        while (await reader.ReadAsync()) days.Add(reader.GetString(0));

        Assert.Equal(written.Where(day => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)), days);
    }

    [Theory]
    [InlineData("evidence/a/SHINE/1-0123abcd.x")]
    [InlineData("evidence/user_sari-1/AMPLIFY/123456789012345-0badcafe.jpegjpegjp")]
    [InlineData("evidence/a/SHINE/1234567890123456-0123abcd.x")]
    [InlineData("evidence/a/SHINE/-0123abcd.x")]
    [InlineData("evidence/a/SHINE/1-0123abc.x")]
    [InlineData("evidence/a/SHINE/1-0123abcde.x")]
    [InlineData("evidence/a/SHINE/1-0123ABCD.x")]
    [InlineData("evidence/a/SHINE/1-0123abcd.jpegjpegjpe")]
    [InlineData("evidence/a/SHINE/1-0123abcd.")]
    [InlineData("evidence/a/SHINE/1-0123abcd.x.y")]
    [InlineData("evidence/a/SHINE/1-2-0123abcd.x")]
    [InlineData("evidence/a/b/SHINE/1-0123abcd.x")]
    [InlineData("evidence/a.b/SHINE/1-0123abcd.x")]
    [InlineData("evidence//SHINE/1-0123abcd.x")]
    [InlineData("evidence/a/SHINE/1-0123abcd.x\n")]
    [InlineData("Evidence/a/SHINE/1-0123abcd.x")]
    public async Task Paths_are_read_as_the_app_reads_them(string path)
    {
        await using var command = world.DataSource.CreateCommand("SELECT is_storage_path($1), are_storage_paths(jsonb_build_array($1), 0, 1)");
        command.Parameters.AddWithValue(path);
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());

        var expected = StoragePath.TryParse(path) is not null;
        Assert.Equal((expected, expected), (reader.GetBoolean(0), reader.GetBoolean(1)));
    }

    [Theory]
    [InlineData(465, true)]
    [InlineData(466, false)]
    public async Task A_path_has_at_most_500_characters(int user, bool isPath)
    {
        var path = $"evidence/{new string('a', user)}/SHINE/1-0123abcd.{new string('x', 8)}";
        Assert.Equal(isPath, path.Length <= 500);
        await using var command = world.DataSource.CreateCommand("SELECT is_storage_path($1)");
        command.Parameters.AddWithValue(path);

        Assert.Equal(isPath, await command.ExecuteScalarAsync());
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
