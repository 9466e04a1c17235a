using System.Security.Cryptography;

namespace Elevate.Persistence.Embedded;

/// <summary>
/// Two roles share one random password: <c>postgres</c> (superuser, for set-up only) and <c>elevate</c> (the app's, which owns its database and
/// may no more than it would elsewhere). It is kept in a password file, so that <c>psql</c> finds it too.
/// </summary>
internal sealed record Credentials(string Password)
{
    public const string Superuser = "postgres";

    public const string User = "elevate";

    public const string Database = "elevate";

    public static Credentials ReadOrCreate(DataFolder folder)
    {
        if (File.Exists(folder.Pgpass)) return Read(folder);
        var created = new Credentials(RandomNumberGenerator.GetHexString(40, lowercase: true));
        WritePrivately(folder.Pgpass, $"127.0.0.1:*:*:{User}:{created.Password}\n127.0.0.1:*:*:{Superuser}:{created.Password}\n");
        return created;
    }

    public static void WritePrivately(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var unfinished = $"{path}.{Guid.NewGuid():n}";
        using (var writer = new StreamWriter(unfinished, options)) writer.Write(text);
        File.Move(unfinished, path, overwrite: true);
    }

    private static Credentials Read(DataFolder folder)
    {
        try
        {
            return new Credentials(File.ReadLines(folder.Pgpass).First().Split(':')[4]);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw DataFolder.NotWritable(folder.Pgpass, error);
        }
    }
}
