using System.Diagnostics;
using System.Globalization;

namespace Elevate.Persistence.Embedded;

/// <summary>
/// Systems without <c>flock</c> and death signals: <c>pg_ctl</c> starts the server, and the last app that disposes of it stops it. After a
/// <c>kill -9</c> of the app the server runs on and the next start takes it over.
/// </summary>
internal sealed class ControlledServer(DataFolder folder, Installation installation, ServerAccount? account) : ServerRunner(folder, installation, account)
{
    public override bool HasEnded => false;

    public override async Task<bool> StartAsync(EmbeddedPostgresOptions options, int port, CancellationToken cancellationToken)
    {
        File.Delete(Folder.Log);
        File.WriteAllBytes(Folder.Log, []);
        Account?.Own(Folder.Log);
        var settings = string.Join(' ', ServerCommand.Settings(options, port).Select(setting => $"-c {setting}"));
        var seconds = ((int)options.StartTimeout.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return await ControlAsync(["start", "-D", Folder.Data, "-l", Folder.Log, "-w", "-t", seconds, "-s", "-o", settings], cancellationToken);
    }

    public override async Task ReleaseAsync(bool temporary)
    {
        using (var last = FileLock.TryExclusive(Folder.UsersLock))
        {
            if (last is null) return;
            await ControlAsync(["stop", "-D", Folder.Data, "-m", "fast", "-w", "-s"], CancellationToken.None);
        }

        if (temporary) Directory.Delete(Folder.Root, recursive: true);
    }

    /// <summary>Not through redirected output: the server would inherit it and keep it open.</summary>
    private async Task<bool> ControlAsync(string[] words, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Tool.Command([.. Account?.Prefix ?? [], Installation.PgCtl, .. words]))!;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0;
    }
}
