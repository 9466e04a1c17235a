using Elevate.Persistence;

namespace Elevate.Api.Configuration;

/// <summary>Reads settings, with a sentence for whoever wrote them where a value is none.</summary>
internal static class ConfigurationValues
{
    /// <summary>A setting that is true or false.</summary>
    /// <param name="configuration">The app's.</param>
    /// <param name="name">The setting's whole name.</param>
    /// <param name="fallback">What holds where it is not set.</param>
    /// <exception cref="OperatorException">It is neither.</exception>
    public static bool GetFlag(this IConfiguration configuration, string name, bool fallback) => configuration[name] switch
    {
        null or "" => fallback,
        var text when bool.TryParse(text, out var value) => value,
        _ => throw new OperatorException($"{name} is true or false.")
    };
}
