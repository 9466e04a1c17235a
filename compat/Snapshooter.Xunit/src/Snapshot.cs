using Xunit.Sdk;

namespace Snapshooter.Xunit;

/// <summary>Compares a result with the snapshot of the running test. The first result becomes the snapshot.</summary>
public static class Snapshot
{
    /// <summary>Compares with the snapshot <c>Class.Method.snap</c>.</summary>
    /// <param name="currentResult">The result; a text is compared as it is, anything else as JSON.</param>
    /// <param name="matchOptions">Leaves fields out; null compares all.</param>
    /// <exception cref="XunitException">They differ, or the snapshot is missing in strict mode.</exception>
    public static void Match(object? currentResult, Func<MatchOptions, MatchOptions>? matchOptions = null) =>
        Match(TestLocator.Find(), currentResult, matchOptions);

    /// <summary>Compares with the snapshot <c>Class.Method_extension.snap</c>.</summary>
    /// <param name="currentResult">The result; a text is compared as it is, anything else as JSON.</param>
    /// <param name="snapshotNameExtension">Added to the name of the test.</param>
    /// <param name="matchOptions">Leaves fields out; null compares all.</param>
    /// <exception cref="XunitException">They differ, or the snapshot is missing in strict mode.</exception>
    public static void Match(
        object? currentResult, SnapshotNameExtension snapshotNameExtension, Func<MatchOptions, MatchOptions>? matchOptions = null)
    {
        var file = TestLocator.Find();
        Match(file with { Name = file.Name + snapshotNameExtension.ToParamsString() }, currentResult, matchOptions);
    }

    /// <summary>Compares with a snapshot of a name of its own.</summary>
    /// <param name="currentResult">The result; a text is compared as it is, anything else as JSON.</param>
    /// <param name="snapshotName">The name, without <c>.snap</c>.</param>
    /// <param name="matchOptions">Leaves fields out; null compares all.</param>
    /// <exception cref="XunitException">They differ, or the snapshot is missing in strict mode.</exception>
    public static void Match(object? currentResult, string snapshotName, Func<MatchOptions, MatchOptions>? matchOptions = null) =>
        Match(TestLocator.Find() with { Name = snapshotName }, currentResult, matchOptions);

    /// <summary>Compares with a snapshot of a name of its own, extended.</summary>
    /// <param name="currentResult">The result; a text is compared as it is, anything else as JSON.</param>
    /// <param name="snapshotName">The name, without <c>.snap</c>.</param>
    /// <param name="snapshotNameExtension">Added to the name.</param>
    /// <param name="matchOptions">Leaves fields out; null compares all.</param>
    /// <exception cref="XunitException">They differ, or the snapshot is missing in strict mode.</exception>
    public static void Match(
        object? currentResult,
        string snapshotName,
        SnapshotNameExtension snapshotNameExtension,
        Func<MatchOptions, MatchOptions>? matchOptions = null) =>
        Match(TestLocator.Find() with { Name = snapshotName + snapshotNameExtension.ToParamsString() }, currentResult, matchOptions);

    private static void Match(SnapshotFile file, object? result, Func<MatchOptions, MatchOptions>? configure)
    {
        var options = new MatchOptions();
        if (file.Compare(result, configure?.Invoke(options) ?? options, StrictMode.IsOn) is { } problem) throw new XunitException(problem);
    }
}
