using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Elevate.Persistence.Embedded;

namespace Elevate.Persistence.Backup;

/// <summary>A backup on disk.</summary>
internal static partial class BackupFile
{
    /// <summary>Reads a backup's table of contents, and makes sure that it is one of Elevate.</summary>
    /// <param name="path">The file.</param>
    /// <param name="restore"><c>pg_restore</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperatorException">It is not.</exception>
    public static async Task CheckAsync(string path, ClientTool restore, CancellationToken cancellationToken)
    {
        var outcome = await Tool.TryRunAsync([restore.Path, "--list", path], cancellationToken);
        if (outcome is not { Succeeded: true })
            throw new OperatorException($"{path} is not a backup that {restore.Path} ({restore.Version}) can read: {outcome?.Message}");
        if (!HistoryTable().IsMatch(outcome.Output)) throw new OperatorException($"{path} is a backup of something else: it has no table of migrations.");
    }

    public static async Task<string> Sha256Async(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    /// <summary>Makes an empty file that its owner alone can read: it is about to hold everything.</summary>
    public static void CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    [GeneratedRegex(@"TABLE DATA \S+ __EFMigrationsHistory ")]
    private static partial Regex HistoryTable();
}
