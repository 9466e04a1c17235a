namespace Elevate.Api.Hosting;

/// <summary>Tells whether the app runs from its source, as under <c>dotnet run</c>, or was published.</summary>
internal static class Checkout
{
    private const string Project = "Elevate.Api.csproj";

    /// <summary>The project's folder; null for a published app.</summary>
    public static string? ProjectFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Project))) return folder.FullName;
        }
        return null;
    }
}
