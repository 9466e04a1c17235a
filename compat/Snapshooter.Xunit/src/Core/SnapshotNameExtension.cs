using System.Globalization;

namespace Snapshooter;

/// <summary>What is added to the name of a test's snapshot, so that one test can have several: <c>Class.Method_a_b.snap</c>.</summary>
public sealed class SnapshotNameExtension
{
    private readonly string[] _parts;

    private SnapshotNameExtension(string[] parts) => _parts = parts;

    /// <summary>Makes an extension.</summary>
    /// <param name="extensions">The parts, written in the invariant culture; null becomes <c>null</c>.</param>
    /// <returns>The extension.</returns>
    public static SnapshotNameExtension Create(params object?[] extensions) =>
        new([.. extensions.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture) ?? "null")]);

    /// <summary>The text that is added.</summary>
    /// <returns>Each part after an underscore.</returns>
    public string ToParamsString() => string.Concat(_parts.Select(part => "_" + part));
}
