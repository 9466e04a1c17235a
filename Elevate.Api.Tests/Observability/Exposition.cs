using System.Globalization;
using System.Text.RegularExpressions;

namespace Elevate.Api.Tests.Observability;

/// <summary>A strict reader of Prometheus' text format 0.0.4: what is not exactly as the format has it is an error.</summary>
internal sealed partial class Exposition
{
    private readonly Dictionary<string, string> _types = [];
    private readonly List<Sample> _samples = [];

    private Exposition()
    {
    }

    public IReadOnlyDictionary<string, string> Types => _types;

    public IReadOnlyList<Sample> Samples => _samples;

    public static Exposition Parse(string text)
    {
        var exposition = new Exposition();
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        string? family = null;
        var closed = new HashSet<string>();
        foreach (var line in text.Split('\n').SkipLast(1))
        {
            if (line is "" or "# EOF") continue;
            if (line.StartsWith("# HELP ", StringComparison.Ordinal) || line.StartsWith("# UNIT ", StringComparison.Ordinal))
            {
                Enter(line.Split(' ')[2]);
                continue;
            }
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                var words = line.Split(' ');
                Enter(words[2]);
                Assert.Contains(words[3], new[] { "counter", "gauge", "histogram", "summary", "untyped" });
                Assert.True(exposition._types.TryAdd(words[2], words[3]), $"Two types: {line}");
                continue;
            }
            var match = SampleLine().Match(line);
            Assert.True(match.Success, $"Not a sample: {line}");
            var sample = new Sample(match.Groups["name"].Value, Labels(match.Groups["labels"].Value), Value(match.Groups["value"].Value));
            Enter(FamilyOf(sample.Name, exposition._types));
            Assert.True(exposition._types.ContainsKey(family!), $"No type: {line}");
            exposition._samples.Add(sample);
        }
        exposition.Check();
        return exposition;

        void Enter(string name)
        {
            if (family == name) return;
            if (family is not null) closed.Add(family);
            Assert.DoesNotContain(name, closed);
            family = name;
        }
    }

    /// <summary>The samples of a metric with these labels, among others.</summary>
    public IEnumerable<Sample> Of(string name, params (string Label, string Value)[] labels) =>
        _samples.Where(sample => sample.Name == name && labels.All(label => sample.Labels.GetValueOrDefault(label.Label) == label.Value));

    private void Check()
    {
        Assert.All(_samples.GroupBy(sample => sample.Identity), same => Assert.Single(same));
        foreach (var (family, type) in _types)
        {
            if (type == "counter") Assert.EndsWith("_total", family, StringComparison.Ordinal);
            if (type == "counter") Assert.All(Of(family), sample => Assert.True(sample.Value >= 0));
            if (type == "histogram") CheckHistogram(family);
        }
    }

    private void CheckHistogram(string family)
    {
        foreach (var series in Of($"{family}_bucket").GroupBy(bucket => Sample.Describe(bucket.Labels.Where(label => label.Key != "le"))))
        {
            var buckets = series.Select(bucket => (Limit: Value(bucket.Labels["le"]), bucket.Value)).ToList();
            Assert.Equal(buckets.OrderBy(bucket => bucket.Limit), buckets);
            Assert.Equal(buckets.Select(bucket => bucket.Value).Order(), buckets.Select(bucket => bucket.Value));
            Assert.Equal(double.PositiveInfinity, buckets[^1].Limit);
            Assert.Equal(buckets[^1].Value, Assert.Single(Of($"{family}_count"), count => Sample.Describe(count.Labels) == series.Key).Value);
            Assert.Single(Of($"{family}_sum"), sum => Sample.Describe(sum.Labels) == series.Key);
        }
    }

    private static string FamilyOf(string sample, Dictionary<string, string> types)
    {
        foreach (var suffix in new[] { "_bucket", "_sum", "_count" })
        {
            if (sample.EndsWith(suffix, StringComparison.Ordinal) && types.GetValueOrDefault(sample[..^suffix.Length]) == "histogram") return sample[..^suffix.Length];
        }
        return sample;
    }

    private static Dictionary<string, string> Labels(string text)
    {
        var labels = new Dictionary<string, string>();
        var at = 0;
        foreach (Match label in Label().Matches(text))
        {
            Assert.Equal(at, label.Index);
            at += label.Length;
            Assert.True(labels.TryAdd(label.Groups["name"].Value, label.Groups["value"].Value), $"Twice the same label: {text}");
        }
        Assert.True(at == text.Length, $"Not labels: {text}");
        return labels;
    }

    private static double Value(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        "NaN" => double.NaN,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
    };

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>.*)\})? (?<value>[^ ]+)( -?\d+)?$""")]
    private static partial Regex SampleLine();

    [GeneratedRegex("""(?<name>[a-zA-Z_][a-zA-Z0-9_]*)="(?<value>(?:[^"\\\n]|\\["\\n])*)"(?:,|$)""")]
    private static partial Regex Label();
}

/// <summary>One line of figures.</summary>
internal sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value)
{
    public string Identity => Name + Describe(Labels);

    public static string Describe(IEnumerable<KeyValuePair<string, string>> labels) =>
        string.Concat(labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $",{label.Key}={label.Value}"));
}
