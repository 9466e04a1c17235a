namespace Snapshooter;

/// <summary>Whether a missing snapshot fails a test.</summary>
internal static class StrictMode
{
    public const string Variable = "SNAPSHOOTER_STRICT_MODE";

    public static bool IsOn => Decide(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("CI"));

    public static bool Decide(string? strictMode, string? continuousIntegration) =>
        string.IsNullOrWhiteSpace(strictMode) ? IsTrue(continuousIntegration) : IsTrue(strictMode);

    private static bool IsTrue(string? value) => value?.Trim().ToLowerInvariant() is "on" or "true" or "1";
}
