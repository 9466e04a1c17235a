using System.Text.RegularExpressions;

namespace Elevate.Persistence.Schema.Scaffolding;

/// <summary>Writes a migration into a checkout: what EF Core finds changed in the model, and a place for SQL.</summary>
/// <param name="checkout">The folder of the solution.</param>
public sealed partial class NewMigration(string checkout)
{
    private const string Project = "Elevate.Persistence";

    private readonly DotnetTool _dotnet = new(checkout);

    private string Folder => Path.Combine(checkout, Project, "Migrations");

    /// <summary>Writes it, builds it, and shows what it does.</summary>
    /// <param name="name">What it is called, as a class is.</param>
    /// <param name="report">Receives a line for each step, since each takes seconds; null keeps silent.</param>
    /// <param name="cancellationToken">Gives up; files that were written stay.</param>
    /// <exception cref="NewMigrationException">The name cannot be used, or a tool failed; then the message holds all that the tool said.</exception>
    public async Task<WrittenMigration> WriteAsync(string name, Action<string>? report = null, CancellationToken cancellationToken = default)
    {
        CheckName(name);
        report?.Invoke("Restoring dotnet-ef and what it needs.");
        await _dotnet.RunAsync(cancellationToken, "tool", "restore");
        await _dotnet.RunAsync(cancellationToken, "restore", Project);
        report?.Invoke("Comparing the model with that of the last migration.");
        await _dotnet.RunAsync(cancellationToken, "ef", "migrations", "add", name, "--project", Project);

        var file = Directory.EnumerateFiles(Folder, $"*_{name}.cs").Single();
        var source = await File.ReadAllTextAsync(file, cancellationToken);
        var topic = WordStart().Replace(name, "_$0").ToLowerInvariant();
        var sqlFile = Path.Combine(Folder, "Sql", name, $"{topic}.sql");
        Directory.CreateDirectory(Path.GetDirectoryName(sqlFile)!);
        await File.WriteAllTextAsync(sqlFile, "-- What EF Core cannot write. Where there is nothing, remove this file and the line that loads it.\n", cancellationToken);
        await File.WriteAllTextAsync(file, MigrationFile.Tidy(source, name, topic), cancellationToken);

        report?.Invoke("Building it.");
        await _dotnet.RunAsync(cancellationToken, "build", Project, "--verbosity", "quiet");
        var assembly = await _dotnet.RunAsync(cancellationToken, "msbuild", Project, "-getProperty:TargetPath");
        var (sql, findings) = MigrationReview.Read(assembly.Trim(), name);
        return new WrittenMigration(file, sqlFile, sql, findings, !MigrationFile.IsEmpty(source.ReplaceLineEndings("\n")));
    }

    private void CheckName(string name)
    {
        if (!ClassName().IsMatch(name))
            throw new NewMigrationException($"'{name}' is no name for a migration. It is a class: letters and digits, a capital first, such as BadgeIcons.");
        var isTaken = Directory.EnumerateFiles(Folder, "*.cs").Select(Path.GetFileNameWithoutExtension)
            .Any(taken => taken![(taken!.IndexOf('_') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase));
        if (isTaken || Directory.Exists(Path.Combine(Folder, "Sql", name))) throw new NewMigrationException($"There is a migration {name} already.");
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex ClassName();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();
}

/// <summary>A migration that was written.</summary>
/// <param name="File">Its C# file.</param>
/// <param name="SqlFile">Its SQL file, which holds a comment only.</param>
/// <param name="Sql">What it says to the database, for review.</param>
/// <param name="Findings">What <see cref="Lint.MigrationLint"/> says about it.</param>
/// <param name="HasModelChanges">False where nothing in the model had changed, so that it is there for SQL only.</param>
public sealed record WrittenMigration(string File, string SqlFile, string Sql, string Findings, bool HasModelChanges);
