using Microsoft.Extensions.Configuration.Memory;

namespace Elevate.Api.Observability;

/// <summary>Registers how the app logs.</summary>
internal static class LogRegistration
{
    /// <summary>Sets the format, and which categories are heard unless the configuration says otherwise.</summary>
    public static void AddElevateLogs(this WebApplicationBuilder builder)
    {
        var defaults = new Dictionary<string, string?>
        {
            // It writes the whole URL, with whatever a query quotes; RequestLog writes what is needed.
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = nameof(LogLevel.Warning),
            // Who develops sees what they ask, and everything is slow the first time.
            [$"Logging:LogLevel:{RequestLog.Category}"] = builder.Environment.IsDevelopment() ? nameof(LogLevel.Error) : nameof(LogLevel.Information)
        };
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = defaults });

        var settings = LogSettings.From(builder.Configuration, builder.Environment);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton<OperationListener>();
        if (settings.Format is not LogFormat.Json) return;
        builder.Logging.AddConsoleFormatter<JsonLogFormatter, JsonLogFormatterOptions>();
        builder.Logging.AddConsole(console => console.FormatterName = JsonLogFormatter.FormatterName);
    }

    /// <summary>Writes a line for each request.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        app.Services.GetRequiredService<OperationListener>();
        app.UseMiddleware<RequestLog>();
    }
}
