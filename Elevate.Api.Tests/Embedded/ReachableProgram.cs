using Elevate.Persistence.Embedded;

namespace Elevate.Api.Tests.Embedded;

/// <summary>The test program where an account can read it: a checkout under root's home is closed to all others.</summary>
internal sealed class ReachableProgram : IDisposable
{
    private readonly DirectoryInfo? _copy;

    private ReachableProgram(string assembly, DirectoryInfo? copy) => (Assembly, _copy) = (assembly, copy);

    public string Assembly { get; }

    public static ReachableProgram For(ServerAccount? account)
    {
        var assembly = typeof(ServerHolder).Assembly.Location;
        if (account is null) return new ReachableProgram(assembly, null);
        var copy = Directory.CreateTempSubdirectory("elevate-program-");
        account.Own(copy.FullName);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(assembly)!).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        return new ReachableProgram(Path.Combine(copy.FullName, Path.GetFileName(assembly)), copy);
    }

    public void Dispose() => _copy?.Delete(recursive: true);
}
