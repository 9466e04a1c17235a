using Elevate.Api.Configuration;
using Elevate.Persistence;

namespace Elevate.Api.Observability;

/// <summary>How logs are written.</summary>
/// <param name="Format">For whom.</param>
/// <param name="SlowOperation">From when on an operation is worth a warning.</param>
internal sealed record LogSettings(LogFormat Format, TimeSpan SlowOperation)
{
    /// <summary>Reads <c>Logs:Format</c> and <c>Logs:SlowOperation</c>.</summary>
    /// <exception cref="OperatorException">The format is none of <see cref="LogFormat"/>, or the time is none.</exception>
    public static LogSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var format = environment.IsDevelopment() ? LogFormat.Text : LogFormat.Json;
        if (configuration["Logs:Format"] is { Length: > 0 } name && (!Enum.TryParse(name, ignoreCase: true, out format) || !Enum.IsDefined(format)))
            throw new OperatorException($"Logs:Format is {string.Join(" or ", Enum.GetNames<LogFormat>())}.");
        return new LogSettings(format, configuration.GetTime("Logs:SlowOperation", TimeSpan.FromSeconds(1), "00:00:01"));
    }
}

/// <summary>For whom logs are written.</summary>
internal enum LogFormat
{
    /// <summary>People at a terminal.</summary>
    Text,

    /// <summary>Machines: one JSON object a line.</summary>
    Json
}
