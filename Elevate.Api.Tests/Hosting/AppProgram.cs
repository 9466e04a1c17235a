using System.Diagnostics;

namespace Elevate.Api.Tests.Hosting;

/// <summary>The app as a program of its own: what the build put beside the tests' project.</summary>
internal static class AppProgram
{
    /// <summary>The checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The assembly of the app, built as the tests are (Debug or Release).</summary>
    public static string Assembly { get; } = Path.Combine(
        Root, "Elevate.Api", Path.GetRelativePath(Path.Combine(Root, "Elevate.Api.Tests"), AppContext.BaseDirectory), "Elevate.Api.dll");

    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The app's program, with nothing in its environment that would take it to another database or another address.</summary>
    public static ProcessStartInfo Start(string dataRoot, params IEnumerable<string> arguments) =>
        Isolate(new ProcessStartInfo(Dotnet, [Assembly, .. arguments]), dataRoot);

    /// <summary>As <c>dotnet run</c> starts it; it was built already.</summary>
    public static ProcessStartInfo StartWithDotnetRun(string dataRoot)
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(Assembly)!)!);
        return Isolate(
            new ProcessStartInfo(Dotnet, ["run", "--no-build", "--configuration", configuration, "--project", Path.Combine(Root, "Elevate.Api")]), dataRoot);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<AppResult> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new AppResult(process.ExitCode, await output, await errors);
    }

    public static async Task<string> TokenAsync(string dataRoot, string user) =>
        (await RunAsync(Start(dataRoot, "token", "--user", user))).Output.TrimEnd();

    private static ProcessStartInfo Isolate(ProcessStartInfo start, string dataRoot)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetTempPath();
        string[] elsewhere =
        [
            "DATABASE_URL", "DIRECT_URL", "ConnectionStrings__Elevate", "Authentication__Authority", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPNETCORE_HTTP_PORTS"
        ];
        foreach (var name in elsewhere) start.Environment.Remove(name);
        start.Environment["Postgres__DataRoot"] = dataRoot;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return start;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Elevate.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
