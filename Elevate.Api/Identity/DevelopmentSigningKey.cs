using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

using Path = System.IO.Path;

namespace Elevate.Api.Identity;

/// <summary>The key of <see cref="DevelopmentTokens"/>: made once for a checkout, kept in a file that only its owner can read.</summary>
internal sealed class DevelopmentSigningKey
{
    private const string FileName = "signing-key";
    private const int Size = 32;

    private DevelopmentSigningKey(byte[] bytes) => Value = new SymmetricSecurityKey(bytes);

    public SymmetricSecurityKey Value { get; }

    public static DevelopmentSigningKey In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) TryCreate(path);
        return new DevelopmentSigningKey(File.ReadAllBytes(path));
    }

    // The app and the token command may come here at once: the file appears whole, and the first one stays.
    private static void TryCreate(string path)
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
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else was first.
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
