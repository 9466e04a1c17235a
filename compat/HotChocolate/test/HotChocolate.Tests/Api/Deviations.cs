namespace HotChocolate.Tests.Api;

/// <summary>What the engine makes public although the packages do not have it like that.</summary>
internal static class Deviations
{
    /// <summary>Beginnings of lines, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Microsoft.Extensions.DependencyInjection.HotChocolateFileSystemPersistedOperationsRequestExecutorBuilderExtensions::"]
            = "The recorded lines leave out the package with the registration of documents in a folder."
    };

    public static bool IsAccepted(string line) => Reasons.Keys.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal));
}
