namespace Snapshooter;

/// <summary>Shows where two texts part.</summary>
internal static class LineDifference
{
    private const int Context = 3;

    /// <summary>Null when they are the same.</summary>
    public static string? Between(string expected, string actual)
    {
        if (expected == actual) return null;
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var first = Enumerable.Range(0, Math.Max(left.Length, right.Length))
            .First(line => line >= left.Length || line >= right.Length || left[line] != right[line]);
        var before = left[Math.Max(0, first - Context)..first].Select(line => "  " + line);
        var expectedLines = left.Skip(first).Take(Context).Select(line => "- " + line);
        var actualLines = right.Skip(first).Take(Context).Select(line => "+ " + line);
        return $"From line {first + 1} (- expected, + found):\n" + string.Join('\n', [.. before, .. expectedLines, .. actualLines]);
    }
}
