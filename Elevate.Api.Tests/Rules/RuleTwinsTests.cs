using System.Text.RegularExpressions;
using Elevate.Domain;
using Elevate.Domain.Errors;
using Elevate.Persistence.Rules;
using Npgsql;

namespace Elevate.Api.Tests.Rules;

public sealed partial class RuleTwinsTests(RuleWorld world) : IClassFixture<RuleWorld>
{
    public static TheoryData<string> Refusals => [.. RuleTwins.All.SelectMany(twin => twin.Objects)];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task The_database_refuses_what_the_rule_refuses(string refusal)
    {
        var twin = RuleTwins.Find(refusal)!;
        var violation = Violations.All[refusal];

        var exception = await world.TryAsync(violation.Script);

        Assert.NotNull(exception);
        Assert.True(refusal == exception.ConstraintName, $"{exception.ConstraintName}: {exception.Message}");
        var expected = exception.SqlState == PostgresErrorCodes.RestrictViolation ? PostgresErrorCodes.ForeignKeyViolation : exception.SqlState;
        Assert.Equal(twin.SqlState, expected);
        Assert.Equal(twin.Error, DatabaseErrorMapper.Map(exception)?.GetType());
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Code_and_database_give_the_same_error(string refusal)
    {
        var twin = RuleTwins.Find(refusal)!;
        if (twin.Rule is null || Violations.All[refusal].InCode is not { } inCode)
        {
            Assert.True(twin.Reason is not null || twin.Objects.Count > 1, $"{refusal} is not tried in code.");
            return;
        }

        var fromCode = Assert.ThrowsAny<RuleViolationException>(inCode);
        var fromDatabase = DatabaseErrorMapper.Map((await world.TryAsync(Violations.All[refusal].Script))!)!;

        Assert.Equal(twin.Error, fromCode.GetType());
        Assert.Equal((fromCode.GetType(), fromCode.Code), (fromDatabase.GetType(), fromDatabase.Code));
        Assert.Contains(fromCode.Code, twin.Codes);
    }

    [Fact]
    public void Every_rule_class_is_in_the_table_under_its_name()
    {
        var rules = typeof(IRule).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRule)));

        Assert.Equal(
            rules.Select(rule => rule.Name).Order(),
            RuleTwins.All.Where(twin => twin.Rule is not null).Select(twin => twin.Rule!.Name).Order());
        Assert.All(RuleTwins.All, twin => Assert.Equal(twin.Rule?.Name ?? twin.Name, twin.Name));
    }

    [Fact]
    public void A_rule_that_stands_on_one_side_only_says_why() => Assert.All(RuleTwins.All, twin =>
        Assert.True(twin.Reason is null == (twin.Rule is not null && twin.Objects.Count > 0), twin.Name));

    [Fact]
    public void Every_trigger_has_a_code_of_its_own()
    {
        var codes = RuleTwins.All.Select(twin => twin.SqlState).Where(state => state?.StartsWith("EL", StringComparison.Ordinal) is true).ToArray();

        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public async Task Every_code_that_the_database_raises_is_in_the_table()
    {
        var raised = new HashSet<(string, string)>();
        await foreach (var source in ReadAsync("SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
        {
            foreach (Match match in Raise().Matches(source))
                raised.Add((match.Groups["rule"].Value, match.Groups["state"].Value));
            foreach (Match match in Refuse().Matches(source))
                raised.Add((match.Groups["rule"].Value, match.Groups["state"].Value));
        }

        var listed = RuleTwins.All.Where(twin => twin.SqlState?.StartsWith("EL", StringComparison.Ordinal) is true)
            .Select(twin => (twin.Objects.Single(), twin.SqlState!));
        Assert.Equal(listed.Order(), raised.Order());
    }

    [Fact]
    public async Task Every_check_and_unique_index_of_the_rules_is_in_the_table()
    {
        var names = ReadAsync("""
            SELECT conname FROM pg_constraint WHERE contype = 'c' AND conname LIKE 'chk\_%'
            UNION ALL
            SELECT relname FROM pg_class JOIN pg_index ON indexrelid = oid
            WHERE indisunique AND NOT indisprimary AND relnamespace = 'public'::regnamespace
                AND relname ~ '^(uniq_|ux_|users_)' AND relname <> 'ux_submission_attachments_path'
            """);

        await foreach (var name in names)
            Assert.True(RuleTwins.Find(name) is not null, $"{name} is a rule without an entry in the table.");
    }

    private async IAsyncEnumerable<string> ReadAsync(string sql)
    {
        await using var command = world.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) yield return reader.GetString(0);
    }

    [GeneratedRegex(@"ERRCODE = '(?<state>EL\d{3})',\s+CONSTRAINT = '(?<rule>\w+)'")]
    private static partial Regex Raise();

    [GeneratedRegex(@"refuse_beyond_weekly_cap\('(?<rule>\w+)', '(?<state>EL\d{3})'")]
    private static partial Regex Refuse();
}
