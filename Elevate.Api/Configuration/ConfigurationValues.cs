using System.Globalization;
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

    /// <summary>A setting that is a length of time, longer than none.</summary>
    /// <param name="configuration">The app's.</param>
    /// <param name="name">The setting's whole name.</param>
    /// <param name="fallback">What holds where it is not set.</param>
    /// <param name="example">One as it could be set, for whoever set it wrongly.</param>
    /// <exception cref="OperatorException">It is none.</exception>
    public static TimeSpan GetTime(this IConfiguration configuration, string name, TimeSpan fallback, string example) => configuration[name] switch
    {
        null or "" => fallback,
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value > TimeSpan.Zero => value,
        _ => throw new OperatorException($"{name} is a time such as {example}.")
    };
}
