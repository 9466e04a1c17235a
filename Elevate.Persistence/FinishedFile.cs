using System.Runtime.InteropServices;

namespace Elevate.Persistence;

/// <summary>Files that appear whole, under a name that was free.</summary>
public static class FinishedFile
{
    /// <summary>
    /// Gives a file its name, unless another has it. Of several who try at once one succeeds. <see cref="File.Move(string, string)"/> looks first and renames
    /// then on Unix, and so replaces what came in between.
    /// </summary>
    /// <param name="draft">The file; in the same folder as its name to be.</param>
    /// <param name="path">The name.</param>
    /// <returns>False: another file has the name, and the draft is where it was.</returns>
    /// <exception cref="IOException">The file cannot be given a name there.</exception>
    public static bool TryPlace(string draft, string path)
    {
        if (!OperatingSystem.IsWindows() && Link(draft, path) == 0)
        {
            File.Delete(draft);
            return true;
        }
        try
        {
            // On Windows; or the name is taken; or the file system has no links.
            File.Move(draft, path);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);
}
