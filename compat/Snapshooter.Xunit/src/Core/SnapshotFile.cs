namespace Snapshooter;

/// <summary>The snapshot of one test, beside its source file.</summary>
internal sealed record SnapshotFile(string SourceFolder, string Name)
{
    private static readonly char[] _forbidden = ['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0'];

    private string FileName => string.Concat(Name.Select(letter => _forbidden.Contains(letter) ? '_' : letter)) + ".snap";

    public string Path => System.IO.Path.Combine(SourceFolder, "__snapshots__", FileName);

    public string MismatchPath => System.IO.Path.Combine(SourceFolder, "__snapshots__", "__mismatch__", FileName);

    /// <summary>Null when the value matches, or was accepted as the first; else what is wrong.</summary>
    public string? Compare(object? value, MatchOptions options, bool strict)
    {
        var found = SnapshotText.Of(value);
        if (!File.Exists(Path))
        {
            Write(strict ? MismatchPath : Path, found);
            return strict ? $"There is no snapshot {Path}. What was found is in {MismatchPath}; move it there to accept it." : null;
        }

        var stored = SnapshotText.Normalize(File.ReadAllText(Path));
        var difference = LineDifference.Between(SnapshotText.Comparable(stored, options.Ignored), SnapshotText.Comparable(found, options.Ignored));
        if (difference is null)
        {
            if (File.Exists(MismatchPath)) File.Delete(MismatchPath);
            return null;
        }

        Write(MismatchPath, found);
        return $"The result differs from the snapshot {Path}.\n{difference}\nWhat was found is in {MismatchPath}; move it over the snapshot to accept it.";
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text + "\n");
    }
}
