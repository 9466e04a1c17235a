using System.Diagnostics;
using System.Security.Cryptography;

namespace HotChocolate.Tests.Reference;

/// <summary>
/// Runs scripts of this folder on Node.js, with the packages that its lock file names. They are installed once per lock file, into the
/// user's folder for temporary files.
/// </summary>
public sealed class NodeReference
{
    private static readonly string s_source = System.IO.Path.Combine(AppContext.BaseDirectory, "Reference");
    private static readonly Lazy<string> s_folder = new(Install);

    /// <summary>The folder with the installed packages and the scripts.</summary>
    public static string Folder => s_folder.Value;

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">The name of a file in this folder.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <returns>What it wrote to its standard output.</returns>
    public static string Run(string script, string input) => Execute("node", [System.IO.Path.Combine(Folder, script)], Folder, input);

    private static string Install()
    {
        var lockFile = File.ReadAllBytes(System.IO.Path.Combine(s_source, "package-lock.json"));
        var folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "graphql-reference", Convert.ToHexString(SHA256.HashData(lockFile))[..16]);
        Directory.CreateDirectory(folder);

        // Test processes of several projects may arrive at once: the lock lets one of them install.
        using var gate = Lock(System.IO.Path.Combine(folder, ".lock"));
        foreach (var file in Directory.EnumerateFiles(s_source))
        {
            File.Copy(file, System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file)), overwrite: true);
        }

        var done = System.IO.Path.Combine(folder, "node_modules", ".done");
        if (!File.Exists(done))
        {
            Execute(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund"], folder, "");
            File.WriteAllText(done, "");
        }

        return folder;
    }

    private static FileStream Lock(string path)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.Elapsed < TimeSpan.FromMinutes(5))
            {
                Thread.Sleep(100);
            }
        }
    }

    private static string Execute(string program, IEnumerable<string> arguments, string folder, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException($"The comparison with the reference implementation needs Node.js and npm on the PATH; `{program}` did not start.", exception);
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0
                ? output.GetAwaiter().GetResult()
                : throw new InvalidOperationException($"`{program} {string.Join(' ', start.ArgumentList)}` failed: {errors.GetAwaiter().GetResult()}");
        }
    }
}
