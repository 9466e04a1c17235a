namespace Elevate.Persistence.Connections;

/// <summary>Where the app keeps what it writes. In a checkout that is the same folder wherever <c>dotnet run</c> was called from.</summary>
internal static class DataRoot
{
    private const string Name = ".elevate";
    private const string Solution = "Elevate.sln";

    public static string Find(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return Path.Combine(folder.FullName, Name);
        }

        return Path.Combine(contentRoot, Name);
    }
}
