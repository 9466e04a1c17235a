using Elevate.Api.Identity;

namespace Elevate.Api.Tests.Identity;

public sealed class DevelopmentSigningKeyTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("elevate-key-").FullName, "data");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void Is_made_once_for_a_folder() =>
        Assert.Equal(DevelopmentSigningKey.In(_folder).Value.Key, DevelopmentSigningKey.In(_folder).Value.Key);

    [Fact]
    public void Is_another_one_in_another_folder() =>
        Assert.NotEqual(DevelopmentSigningKey.In(_folder).Value.Key, DevelopmentSigningKey.In(Path.Combine(_folder, "other")).Value.Key);

    [Fact]
    public void Only_the_owner_can_read_it()
    {
        DevelopmentSigningKey.In(_folder);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(_folder))));
    }

    [Fact]
    public async Task All_who_start_at_once_get_the_same_one()
    {
        using var start = new Barrier(8);
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Convert.ToHexString(DevelopmentSigningKey.In(_folder).Value.Key);
            },
            TaskCreationOptions.LongRunning)));

        Assert.Single(keys.Distinct());
        Assert.Single(Directory.GetFiles(_folder));
    }
}
