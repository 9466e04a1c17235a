namespace Elevate.Api.Hosting;

/// <summary>Tells whether the app runs from its source, as under <c>dotnet run</c>, or was published.</summary>
internal static class Checkout
{
    private const string Project = "Elevate.Api.csproj";

    // Where dotnet publish puts an app that was given no other folder: inside the project, and yet not its source.
    private const string Published = "publish";

    /// <summary>The project's folder; null for a published app.</summary>
    public static string? ProjectFolder() => ProjectFolder(AppContext.BaseDirectory);

    /// <summary>The folder that the app's own files lie in, settings among them: the project's, or that of the published app.</summary>
    public static string ContentRoot() => ProjectFolder() ?? AppContext.BaseDirectory;

    /// <summary>
    /// The folder that <c>.elevate</c> lies in, and that relative paths of settings start from. A published app may not be able to write where it
    /// lies, and loses with the next one what it wrote there: it takes the folder that it was started in.
    /// </summary>
    public static string WorkFolder() => ProjectFolder() ?? Directory.GetCurrentDirectory();

    internal static string? ProjectFolder(string programFolder)
    {
        var folder = new DirectoryInfo(System.IO.Path.TrimEndingDirectorySeparator(programFolder));
        if (folder.Name == Published) return null;
        for (; folder is not null; folder = folder.Parent!)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Project))) return folder.FullName;
        }
        return null;
    }
}
