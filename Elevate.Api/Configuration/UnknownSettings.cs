namespace Elevate.Api.Configuration;

/// <summary>Finds what somebody set and nobody reads. Only under the app's own sections: the environment is full of other programs' variables.</summary>
internal static class UnknownSettings
{
    // What the framework reads under a section that is the app's.
    private const string Schemes = "Authentication:Schemes";

    /// <summary>The furthest that a name is from the one that was meant.</summary>
    private const int Furthest = 4;

    /// <summary>One sentence for each; values are not told.</summary>
    public static IEnumerable<string> In(IConfiguration configuration)
    {
        var names = SettingsReference.All.Select(setting => setting.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sections = SettingsReference.All.Where(setting => !setting.IsOfTheFramework).Select(setting => setting.Section).OfType<string>()
            .Where(section => section != "ConnectionStrings").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in configuration.AsEnumerable())
        {
            if (value is null || names.Contains(name) || !sections.Contains(name.Split(':')[0]) || name.StartsWith(Schemes, StringComparison.OrdinalIgnoreCase)) continue;
            var meant = names.MinBy(known => Distance(known.ToUpperInvariant(), name.ToUpperInvariant()))!;
            yield return Distance(meant.ToUpperInvariant(), name.ToUpperInvariant()) <= Furthest
                ? $"{name} is no setting; {meant} is one."
                : $"{name} is no setting.";
        }
    }

    /// <summary>How many letters are to be put in, taken out or changed (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
