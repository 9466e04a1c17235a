namespace Elevate.Persistence.Embedded;

/// <summary>The files that <c>initdb</c> writes.</summary>
internal static class Cluster
{
    /// <summary>Makes the data where there is none. Built beside and renamed: a first run that was cut off leaves nothing half made.</summary>
    public static async Task EnsureAsync(
        DataFolder folder, Installation installation, ServerAccount? account, Credentials credentials, bool durable, CancellationToken cancellationToken)
    {
        if (folder.HasData) return;
        var unfinished = Path.Combine(folder.Folder, $".initdb-{Guid.NewGuid():n}");
        var data = Path.Combine(unfinished, "data");
        var password = Path.Combine(unfinished, "password");
        try
        {
            Directory.CreateDirectory(data);
            Credentials.WritePrivately(password, credentials.Password);
            foreach (var path in account is null ? [] : new[] { unfinished, data, password }) account!.Own(path);
            string[] command =
            [
                .. account?.Prefix ?? [], installation.InitDb, "--pgdata", data, "--username", Credentials.Superuser, "--pwfile", password,
                "--auth", "scram-sha-256", "--encoding", "UTF8", "--no-instructions", .. Locale(installation.Major), .. durable ? [] : new[] { "--no-sync" },
            ];
            var outcome = await Tool.TryRunAsync(command, cancellationToken);
            if (outcome is not { Succeeded: true }) throw Failed(outcome?.Message ?? $"{command[0]} cannot be run.");
            if (Directory.Exists(folder.Data)) Directory.Delete(folder.Data, recursive: true);
            Directory.Move(data, folder.Data);
        }
        catch (UnauthorizedAccessException error)
        {
            throw DataFolder.NotWritable(folder.Folder, error);
        }
        finally
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>Code point order on every machine; from version 17 the server needs no locale of the system for it.</summary>
    private static string[] Locale(int major) => major >= 17
        ? ["--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"]
        : ["--locale", OperatingSystem.IsLinux() ? "C.UTF-8" : "C"];

    private static EmbeddedPostgresException Failed(string message) => new(
        EmbeddedPostgresFailure.StartFailed, $"initdb could not make the data folder: {message} Way out: correct it, or {EmbeddedPostgresException.OtherServer}.");
}
