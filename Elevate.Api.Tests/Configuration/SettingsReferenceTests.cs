using System.Text.RegularExpressions;
using Elevate.Api.Configuration;
using Elevate.Api.Hosting;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Seeding;
using Microsoft.Extensions.Configuration;

namespace Elevate.Api.Tests.Configuration;

/// <summary>The table of settings against what the code reads.</summary>
public sealed partial class SettingsReferenceTests
{
    // Variables of the operating system, which the app hands on or searches rather than being set by.
    private static readonly string[] OfTheSystem = ["PATH", "HOME", "DOTNET_HOST_PATH"];

    // Read by the framework under sections that are the app's too.
    private static readonly string[] OfTheFramework = ["Authentication:Schemes", "Authentication:DefaultScheme"];

    [Fact]
    public async Task What_a_start_and_a_request_read_is_in_the_table_and_nothing_in_the_table_is_unread()
    {
        await using var database = await TestDatabase.CreateAsync();
        var read = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await ServeAsync(read, $"--ConnectionStrings:Elevate={database.ConnectionString}", "--environment=Development");
        await ServeAsync(
            read, $"--ConnectionStrings:Elevate={database.ConnectionString}", "--environment=Production",
            "--Authentication:Authority=https://identity.example.org", "--Authentication:Audience=elevate");
        var variables = VariablesInTheSources().Except(OfTheSystem).ToList();
        var names = SettingsReference.All.Select(setting => setting.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sections = SettingsReference.All.Where(setting => !setting.IsOfTheFramework).Select(setting => setting.Section).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Empty(variables.Except(names));
        Assert.DoesNotContain(
            read,
            name => sections.Contains(name.Split(':')[0]) && !OfTheFramework.Any(known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase)) && !Leads(name, names));
        Assert.Empty(SettingsReference.All.Where(setting => !setting.IsOfTheFramework).Select(setting => setting.Name).Except(read, StringComparer.OrdinalIgnoreCase).Except(variables));
    }

    [Fact]
    public void Names_are_told_once()
    {
        var names = SettingsReference.All.Select(setting => setting.Name).ToList();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    /// <summary>With <c>ELEVATE_WRITE_DOCS=1</c> in the environment the page is written instead of compared.</summary>
    [Fact]
    public async Task The_page_is_what_the_command_prints()
    {
        var page = Path.Combine(AppProgram.Root, "docs", "configuration.md");
        var end = await AppProgram.RunAsync(AppProgram.Start(Path.GetTempPath(), "config"));
        if (Environment.GetEnvironmentVariable("ELEVATE_WRITE_DOCS") == "1") await File.WriteAllTextAsync(page, end.Output);
        Assert.Equal(0, end.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(page), end.Output, ignoreLineEndingDifferences: true);
    }

    /// <summary>A setting, or a part of the name of one.</summary>
    private static bool Leads(string name, HashSet<string> names) =>
        names.Contains(name) || names.Any(known => known.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));

    private static async Task ServeAsync(HashSet<string> read, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("elevate-settings-");
        var builder = ElevateApp.CreateBuilder(["--urls=http://127.0.0.1:0", $"--Postgres:DataRoot={folder.FullName}", "--SEED_ADMIN_ID=first", "--SEED_ADMIN_EMAIL=first@example.org", .. settings]);
        var recorder = new RecordingSource();
        ((IConfigurationBuilder)builder.Configuration).Add(recorder);
        FirstAdmin.From(builder.Configuration);
        await using (var connection = await ServeCommand.OpenDatabaseAsync(builder, static _ => { }, CancellationToken.None))
        await using (var app = ElevateApp.Build(builder, connection.ConnectionString, connection.DirectConnectionString))
        {
            await ServeCommand.PrepareAsync(app, connection, static _ => { }, CancellationToken.None);
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            foreach (var path in new[] { "/graphql?query={badges{code}}", "/health/ready", "/metrics" }) (await client.GetAsync(path)).Dispose();
            await app.StopAsync();
        }
        folder.Delete(recursive: true);
        read.UnionWith(recorder.Names);
    }

    /// <summary>Environment variables that the code asks for by name.</summary>
    private static IEnumerable<string> VariablesInTheSources()
    {
        foreach (var project in new[] { "Elevate.Api", "Elevate.Persistence", "Elevate.Domain" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppProgram.Root, project), "*.cs", SearchOption.AllDirectories))
            {
                if (file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)) continue;
                foreach (Match match in Variable().Matches(File.ReadAllText(file))) yield return match.Groups["name"].Value;
            }
        }
    }

    [GeneratedRegex(@"GetEnvironmentVariable\(""(?<name>\w+)""\)")]
    private static partial Regex Variable();
}
