using System.Security.Cryptography;
using Elevate.Persistence;
using Microsoft.IdentityModel.Tokens;

using Path = System.IO.Path;

namespace Elevate.Api.Identity;

/// <summary>
/// The key of <see cref="DevelopmentTokens"/>: made once for a checkout, kept in a file that only its owner can read. A running app notices when
/// another one takes its place.
/// </summary>
internal sealed class DevelopmentSigningKey
{
    private const string FileName = "signing-key";
    private const int Size = 32;

    private readonly string _path;
    private (DateTime WrittenAt, SymmetricSecurityKey Key) _known;

    private DevelopmentSigningKey(string path)
    {
        _path = path;
        _known = Read();
    }

    public SymmetricSecurityKey Value
    {
        get
        {
            if (File.GetLastWriteTimeUtc(_path) != _known.WrittenAt && File.Exists(_path)) _known = Read();
            return _known.Key;
        }
    }

    public static DevelopmentSigningKey In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) Create(path, overwrite: false);
        return new DevelopmentSigningKey(path);
    }

    /// <summary>Puts another key in its place: no token that was signed before is good any more.</summary>
    public static void Rotate(string folder)
    {
        Directory.CreateDirectory(folder);
        Create(Path.Combine(folder, FileName), overwrite: true);
    }

    private (DateTime, SymmetricSecurityKey) Read() => (File.GetLastWriteTimeUtc(_path), new SymmetricSecurityKey(File.ReadAllBytes(_path)));

    // The app and the token command may come here at once: the file appears whole, and the first one stays.
    private static void Create(string path, bool overwrite)
    {
        var draft = $"{path}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var file = new FileStream(draft, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(Size));
                file.Flush(flushToDisk: true);
            }
            if (overwrite) File.Move(draft, path, overwrite: true);
            else FinishedFile.TryPlace(draft, path);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
