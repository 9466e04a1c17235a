using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Elevate.Api.Tests.Hosting;
using YamlDotNet.RepresentationModel;

namespace Elevate.Api.Tests.Observability;

/// <summary>The dashboard and the alerts against what a running app tells.</summary>
[Collection(TelemetryCollection.Name)]
public sealed partial class OpsTests(MetricsScene scene) : IClassFixture<MetricsScene>
{
    // Prometheus adds the first itself; the second is a histogram's.
    private static readonly string[] Given = ["instance", "le"];

    // What a scene without a fault does not show.
    private static readonly string[] Faults = ["failed"];

    private static readonly string[] Runbooks =
    [
        "failed-migration", "wrong-standings", "full-disk", "lost-database-connection", "runaway-query", "compromised-token", "stale-views", "outbox-stuck", "job-failing",
        "slow-requests", "wrong-clock", "errors"
    ];

    [Fact]
    public void Alerts_ask_for_what_is_told() => Assert.All(Alerts(), alert => Check(alert.Expression));

    [Fact]
    public void Panels_ask_for_what_is_told()
    {
        var expressions = Panels().SelectMany(panel => panel["targets"]?.AsArray() ?? []).Select(target => target!["expr"]!.GetValue<string>()).ToList();

        Assert.InRange(expressions.Count, 30, 200);
        Assert.All(expressions, Check);
    }

    [Fact]
    public void Every_figure_of_the_app_is_on_the_dashboard_or_raises_an_alert()
    {
        var asked = Alerts().Select(alert => alert.Expression).Concat(Panels().SelectMany(panel => panel["targets"]?.AsArray() ?? []).Select(target => (string)target!["expr"]!))
            .SelectMany(expression => PromQuery.Parse(expression).Selectors).Select(selector => Family(selector.Metric)).ToHashSet();

        Assert.Empty(scene.Metrics.Types.Keys.Where(family => family.StartsWith("elevate_", StringComparison.Ordinal)).Except(asked));
    }

    [Fact]
    public void Every_alert_says_how_bad_what_and_what_to_do()
    {
        var alerts = Alerts();

        Assert.Equal(alerts.Select(alert => alert.Name).Distinct(), alerts.Select(alert => alert.Name));
        Assert.All(alerts, alert =>
        {
            Assert.Matches("^Elevate[A-Z][A-Za-z]+$", alert.Name);
            Assert.Matches(@"^\d+[mh]$", alert.For);
            Assert.Contains(alert.Severity, new[] { "warning", "critical" });
            Assert.Matches(@"^[A-Z].+\.$", alert.Summary);
            Assert.Contains(alert.Runbook, Runbooks.Select(anchor => $"docs/operations.md#{anchor}"));
        });
        Assert.Equal(Runbooks.Order(), alerts.Select(alert => alert.Runbook.Split('#')[1]).Distinct().Order());
    }

    [Fact]
    public void Runbooks_are_where_alerts_say()
    {
        var page = Path.Combine(AppProgram.Root, "docs", "operations.md");
        var anchors = Heading().Matches(File.ReadAllText(page)).Select(heading => NotOfAnchors().Replace(heading.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

        Assert.Empty(Runbooks.Except(anchors));
    }

    [Fact]
    public void Panels_have_numbers_and_places_of_their_own()
    {
        var panels = Panels();

        Assert.Equal(panels.Count, panels.Select(panel => (int)panel["id"]!).Distinct().Count());
        Assert.Equal(panels.Count, panels.Select(panel => $"{panel["gridPos"]!["x"]},{panel["gridPos"]!["y"]}").Distinct().Count());
        Assert.All(panels, panel => Assert.InRange((int)panel["gridPos"]!["x"]! + (int)panel["gridPos"]!["w"]!, 1, 24));
    }

    [Theory]
    [InlineData("max(a{b=\"c\"}) by (d) > 0.8")]
    [InlineData("1 - sum(rate(a_bucket{b=~\"c|d\",le=\"2.5\"}[10m])) / b")]
    public void An_expression_is_taken_apart(string expression) => Assert.NotEmpty(PromQuery.Parse(expression).Selectors);

    [Theory]
    [InlineData("max(a")]
    [InlineData("a)")]
    [InlineData("a{b=c}")]
    [InlineData("a[5minutes]")]
    [InlineData("")]
    public void What_is_no_expression_is_found_out(string expression) => Assert.Throws<FormatException>(() => PromQuery.Parse(expression));

    private void Check(string expression)
    {
        var query = PromQuery.Parse(expression);
        var told = query.Selectors.SelectMany(selector => scene.Metrics.Of(selector.Metric)).ToList();
        foreach (var selector in query.Selectors)
        {
            var samples = scene.Metrics.Of(selector.Metric).ToList();
            Assert.True(samples.Count > 0, $"{selector.Metric} is not told: {expression}");
            foreach (var (label, comparison, value) in selector.Matchers)
            {
                Assert.True(samples.Any(sample => sample.Labels.ContainsKey(label)), $"{selector.Metric} has no {label}: {expression}");
                if (comparison == "=" && !Faults.Contains(value))
                    Assert.True(samples.Any(sample => sample.Labels.GetValueOrDefault(label) == value), $"{selector.Metric} has no {label} {value}: {expression}");
            }
        }
        Assert.All(query.Groups.Except(Given), label => Assert.True(told.Any(sample => sample.Labels.ContainsKey(label)), $"Nothing has {label}: {expression}"));
    }

    private string Family(string metric) => scene.Metrics.Types.ContainsKey(metric) ? metric : Suffix().Replace(metric, "");

    private static List<Alert> Alerts()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(AppProgram.Root, "ops", "prometheus", "alerts.yml"))));
        var group = Assert.Single((YamlSequenceNode)yaml.Documents[0].RootNode["groups"]);
        return [.. ((YamlSequenceNode)group["rules"]).Select(rule => new Alert(
            $"{rule["alert"]}", $"{rule["expr"]}", $"{rule["for"]}", $"{rule["labels"]["severity"]}", $"{rule["annotations"]["summary"]}", $"{rule["annotations"]["runbook"]}"))];
    }

    private static List<JsonNode> Panels() =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(AppProgram.Root, "ops", "grafana", "elevate.json")))!["panels"]!.AsArray().Select(panel => panel!)];

    private sealed record Alert(string Name, string Expression, string For, string Severity, string Summary, string Runbook);

    // As the hosts of repositories make them of headings.
    [GeneratedRegex("^#+ (?<text>.+?)\\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9 -]")]
    private static partial Regex NotOfAnchors();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Suffix();
}
