using System.Diagnostics;
using System.Runtime.InteropServices;
using Elevate.Api.Tests.Embedded;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Embedded;

namespace Elevate.Api.Tests.Publishing;

/// <summary>
/// The app as <c>dotnet publish</c> leaves it, made once for all tests, in a folder that nobody writes to. It is started as on a machine that knows
/// nothing of this one: with an empty environment, and by another account than root's where the tests run as root.
/// </summary>
internal sealed class PublishedApp
{
    private static readonly Lazy<Task<PublishedApp>> _shared = new(PublishAsync);

    private PublishedApp(string folder, string log) => (Folder, Log) = (folder, log);

    public static Task<PublishedApp> SharedAsync() => _shared.Value;

    /// <summary>Null where the account of the tests will do.</summary>
    public static ServerAccount? Account { get; } = ServerAccount.Find();

    public string Folder { get; }

    /// <summary>What the build wrote meanwhile.</summary>
    public string Log { get; }

    public string Program => Path.Combine(Folder, "Elevate.Api");

    public string Assembly => Path.Combine(Folder, "Elevate.Api.dll");

    /// <summary>All that a program finds in its environment: where the system's programs are, and .NET.</summary>
    public static IReadOnlyDictionary<string, string?> Environment { get; } = new Dictionary<string, string?>
    {
        ["PATH"] = System.Environment.GetEnvironmentVariable("PATH"),
        ["DOTNET_ROOT"] = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory())
    };

    /// <summary>An empty folder that the app may write to.</summary>
    public static string NewFolder()
    {
        var folder = ServerFolder.NewFolder();
        Account?.Own(folder);
        return folder;
    }

    /// <summary>A command in a folder; without arguments the app serves.</summary>
    public ProcessStartInfo Start(string folder, params IEnumerable<string> arguments) => Command(folder, [Program, .. arguments]);

    public ProcessStartInfo StartWithDotnet(string folder, params IEnumerable<string> arguments) =>
        Command(folder, [AppProgram.Dotnet, Assembly, .. arguments]);

    private static ProcessStartInfo Command(string folder, IEnumerable<string> words)
    {
        string[] command = [.. Account?.Prefix ?? [], .. words];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return start;
    }

    /// <summary>The build has been done: the tests were started from it.</summary>
    private static async Task<PublishedApp> PublishAsync()
    {
        var folder = ServerFolder.NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(folder);
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(AppProgram.Assembly)!)!);
        var result = await AppProgram.RunAsync(new ProcessStartInfo(
            AppProgram.Dotnet,
            ["publish", Path.Combine(AppProgram.Root, "Elevate.Api"), "--no-build", "--configuration", configuration, "--output", folder, "-nodereuse:false"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        });
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder)) Close(path);
        return new PublishedApp(folder, result.Output);
    }

    private static void Close(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~(UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite));
    }

    private static void Delete(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Append(folder))
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserWrite);
        }
        Directory.Delete(folder, recursive: true);
    }
}
