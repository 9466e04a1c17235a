using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Npgsql;

namespace Elevate.Api.Observability;

/// <summary>
/// One JSON object a line, whatever the message holds. Of an exception it tells what it is and where it was thrown, not its message: that may quote
/// what somebody sent.
/// </summary>
internal sealed class JsonLogFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "elevate";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("timestamp", clock.GetUtcNow());
            json.WriteString("level", entry.LogLevel.ToString());
            json.WriteString("category", entry.Category);
            if (entry.EventId.Id != 0) json.WriteNumber("event", entry.EventId.Id);
            json.WriteString("message", entry.Formatter(entry.State, null));
            if (Activity.Current is { } activity)
            {
                json.WriteString("traceId", activity.TraceId.ToHexString());
                json.WriteString("spanId", activity.SpanId.ToHexString());
            }
            scopes?.ForEachScope(WriteRequestId, json);
            WriteFacts(json, entry.State);
            if (entry.Exception is { } exception) WriteException(json, exception);
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteRequestId(object? scope, Utf8JsonWriter json)
    {
        if (scope is not IEnumerable<KeyValuePair<string, object?>> facts) return;
        foreach (var (name, value) in facts)
        {
            if (name == "RequestId") json.WriteString("requestId", value?.ToString());
        }
    }

    // What fills the holes of the message, to search by.
    private static void WriteFacts<TState>(Utf8JsonWriter json, TState state)
    {
        if (state is not IReadOnlyCollection<KeyValuePair<string, object?>> { Count: > 1 } facts) return;
        json.WriteStartObject("facts");
        foreach (var (name, value) in facts)
        {
            if (name == "{OriginalFormat}") continue;
            json.WritePropertyName(name);
            switch (value)
            {
                case null: json.WriteNullValue(); break;
                case bool flag: json.WriteBooleanValue(flag); break;
                case int number: json.WriteNumberValue(number); break;
                case long number: json.WriteNumberValue(number); break;
                case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
                default: json.WriteStringValue(value.ToString()); break;
            }
        }
        json.WriteEndObject();
    }

    private static void WriteException(Utf8JsonWriter json, Exception exception)
    {
        json.WriteStartObject("exception");
        json.WriteString("type", exception.GetType().FullName);
        if (exception is PostgresException database)
        {
            json.WriteString("sqlState", database.SqlState);
            if (database.TableName is { } table) json.WriteString("table", table);
            if (database.ConstraintName is { } constraint) json.WriteString("constraint", constraint);
        }
        if (exception.StackTrace is { } stack) json.WriteString("stack", stack);
        if (exception.InnerException is { } inner) WriteException(json, inner);
        json.WriteEndObject();
    }
}

/// <summary>There is nothing to choose.</summary>
internal sealed class JsonLogFormatterOptions : ConsoleFormatterOptions;
