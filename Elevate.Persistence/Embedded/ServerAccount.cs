using System.Runtime.InteropServices;

namespace Elevate.Persistence.Embedded;

/// <summary>The account that runs the server where the app runs as root, for which PostgreSQL refuses to start.</summary>
internal sealed record ServerAccount(string Name, uint UserId, uint GroupId)
{
    private static readonly string[] _names = ["postgres", "nobody"];

    /// <summary>Null where the app's own account will do.</summary>
    public static ServerAccount? Find()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return null;
        var known = File.ReadLines("/etc/passwd").Select(Parse).OfType<ServerAccount>().ToLookup(account => account.Name);
        var account = _names.SelectMany(name => known[name]).FirstOrDefault();
        if (account is null || !Tool.IsOnPath("setpriv"))
        {
            throw new EmbeddedPostgresException(
                EmbeddedPostgresFailure.NoAccount,
                "PostgreSQL does not run as root, and this machine has no account `postgres` or `nobody`, or no `setpriv` (package util-linux), to run it. "
                + $"Ways out: run the app as a normal user, install util-linux, or {EmbeddedPostgresException.OtherServer}.");
        }

        return account;
    }

    /// <summary>The words that make a command run under this account.</summary>
    public string[] Prefix => ["setpriv", $"--reuid={UserId}", $"--regid={GroupId}", "--clear-groups"];

    public async Task<bool> CanReachAsync(string folder, CancellationToken cancellationToken) =>
        await Tool.TryRunAsync([.. Prefix, "test", "-x", folder], cancellationToken) is { Succeeded: true };

    /// <summary>Data that a normal user made stays that user's, also when root starts the server.</summary>
    public async Task<ServerAccount> OrOwnerAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var outcome = await Tool.TryRunAsync(["stat", "-c", "owner:x:%u:%g", dataFolder], cancellationToken);
        return outcome is { Succeeded: true } && Parse(outcome.Output.Trim()) is { UserId: > 0 } owner ? owner : this;
    }

    public void Own(string path)
    {
        if (ChangeOwner(path, UserId, GroupId) != 0)
        {
            throw new IOException($"{path} could not be given to the account {Name}: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }

    private static ServerAccount? Parse(string line) =>
        line.Split(':') is [var name, _, var user, var group, ..] && uint.TryParse(user, out var userId) && uint.TryParse(group, out var groupId)
            ? new ServerAccount(name, userId, groupId)
            : null;

    [DllImport("libc", EntryPoint = "chown", SetLastError = true)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint owner, uint group);
}
