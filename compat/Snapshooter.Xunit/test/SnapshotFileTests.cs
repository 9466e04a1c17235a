namespace Snapshooter.Xunit.Tests;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshots-");
    private readonly MatchOptions _all = new();

    private SnapshotFile File => new(_folder.FullName, "Tests.One");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_first_result_becomes_the_snapshot()
    {
        Assert.Null(File.Compare("hello\r\nworld", _all, strict: false));

        Assert.Equal("hello\nworld\n", System.IO.File.ReadAllText(File.Path));
        Assert.EndsWith(Path.Combine("__snapshots__", "Tests.One.snap"), File.Path);
    }

    [Fact]
    public void In_strict_mode_a_missing_snapshot_fails_and_is_not_accepted()
    {
        Assert.Contains("There is no snapshot", File.Compare("hello", _all, strict: true));

        Assert.False(System.IO.File.Exists(File.Path));
        Assert.Equal("hello\n", System.IO.File.ReadAllText(File.MismatchPath));
    }

    [Fact]
    public void A_difference_fails_shows_the_line_and_keeps_what_was_found()
    {
        File.Compare("a\nb\nc", _all, strict: false);

        var problem = File.Compare("a\nB\nc", _all, strict: false);

        Assert.Contains("From line 2", problem);
        Assert.Contains("- b", problem);
        Assert.Contains("+ B", problem);
        Assert.Equal("a\nb\nc\n", System.IO.File.ReadAllText(File.Path));
        Assert.Equal("a\nB\nc\n", System.IO.File.ReadAllText(File.MismatchPath));
    }

    [Fact]
    public void A_text_that_only_grew_is_a_difference()
    {
        File.Compare("a", _all, strict: false);

        Assert.Contains("From line 2", File.Compare("a\nb", _all, strict: false));
    }

    [Fact]
    public void A_match_removes_the_mismatch_of_before()
    {
        File.Compare("a", _all, strict: false);
        File.Compare("b", _all, strict: false);

        Assert.Null(File.Compare("a", _all, strict: false));

        Assert.False(System.IO.File.Exists(File.MismatchPath));
    }

    [Fact]
    public void Objects_are_written_as_indented_json_in_the_order_of_declaration()
    {
        File.Compare(new { Zulu = "ä<>", Alpha = DayOfWeek.Monday, Nothing = (string?)null }, _all, strict: false);

        Assert.Equal("{\n  \"Zulu\": \"ä<>\",\n  \"Alpha\": \"Monday\",\n  \"Nothing\": null\n}\n", System.IO.File.ReadAllText(File.Path));
    }

    [Fact]
    public void Ignored_fields_are_stored_but_not_compared()
    {
        var options = new MatchOptions().IgnoreField("Id").IgnoreFields("Items[*].At");
        File.Compare(new { Id = 1, Name = "n", Items = new[] { new { At = 1 }, new { At = 2 } } }, options, strict: false);

        Assert.Null(File.Compare(new { Id = 2, Name = "n", Items = new[] { new { At = 3 }, new { At = 4 } } }, options, strict: false));
        Assert.NotNull(File.Compare(new { Id = 2, Name = "other", Items = new[] { new { At = 3 }, new { At = 4 } } }, options, strict: false));
        Assert.NotNull(File.Compare(new { Id = 2, Name = "n", Items = new[] { new { At = 3 } } }, options, strict: false));
    }

    [Fact]
    public void A_name_becomes_one_file_name()
    {
        File.Compare("x", _all, strict: false);
        var odd = File with { Name = "a/b:c" };
        odd.Compare("x", _all, strict: false);

        Assert.Equal("a_b_c.snap", Path.GetFileName(odd.Path));
        Assert.True(System.IO.File.Exists(odd.Path));
    }
}
