using Elevate.Api.Tests.Hosting;

namespace Elevate.Api.Tests.Publishing;

public sealed class PublishedFilesTests
{
    [Fact]
    public async Task Publishing_gives_no_warning()
    {
        var app = await PublishedApp.SharedAsync();
        Assert.DoesNotContain("warning", app.Log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_runs_is_there_and_nothing_of_tests_and_design_time()
    {
        var app = await PublishedApp.SharedAsync();
        var files = Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(app.Folder, file)).ToList();

        string[] needed = ["Elevate.Api", "Elevate.Api.dll", "Elevate.Api.runtimeconfig.json", "Elevate.Api.deps.json", "Elevate.Api.xml", "appsettings.json"];
        Assert.Equal(needed.Order(), files.Intersect(needed).Order());
        string[] foreign = ["Tests", "xunit", "Snapshooter", "EntityFrameworkCore.Design", "Humanizer", "CodeAnalysis", "node_modules", "package", "web.config"];
        Assert.DoesNotContain(files, file => foreign.Any(word => file.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(files, file => file.EndsWith(".resources.dll", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_IDE_is_there_with_its_licence_where_the_build_has_it()
    {
        var built = Path.Combine(Path.GetDirectoryName(AppProgram.Assembly)!, "ide");
        var published = Path.Combine((await PublishedApp.SharedAsync()).Folder, "ide");
        Assert.Equal(FilesIn(built), FilesIn(published));
        if (Directory.Exists(built)) Assert.Contains(FilesIn(published), file => file.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_schema_has_its_descriptions()
    {
        var folder = PublishedApp.NewFolder();
        var end = await AppProgram.RunAsync((await PublishedApp.SharedAsync()).Start(folder, "schema", "export", "--output", "schema.graphql"));
        Assert.True(end.ExitCode == 0, end.Errors);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppProgram.Root, "schema.graphql")), await File.ReadAllTextAsync(Path.Combine(folder, "schema.graphql")));
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> FilesIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order()
        : [];
}
