using System.Diagnostics;
using System.Text.Json.Nodes;
using Elevate.Api.Observability;
using Elevate.Api.Tests.Database;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Elevate.Api.Tests.Observability;

public sealed class JsonLogFormatterTests
{
    private static readonly ManualClock Clock = new(new DateTimeOffset(2025, 10, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_entry_is_one_line_whatever_it_quotes()
    {
        var text = Write("first\r\n{\"level\":\"Critical\"}\u2028 \"quoted\"", null);

        Assert.Equal(1, text.Count(letter => letter is '\n'));
        Assert.DoesNotContain('\u2028', text);
        var json = JsonNode.Parse(text)!;
        Assert.Equal("first\r\n{\"level\":\"Critical\"}\u2028 \"quoted\" 7", (string?)json["message"]);
        Assert.Equal(("Information", "Elevate.Tests", 5), ((string?)json["level"], (string?)json["category"], (int)json["event"]!));
        Assert.Equal("""{"Number":7}""", json["facts"]!.ToJsonString());
        Assert.Equal("2025-10-01T08:00:00+00:00", (string?)json["timestamp"]);
        Assert.Equal("0HN1", (string?)json["requestId"]);
    }

    [Fact]
    public void Trace_and_span_are_told()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();

        var json = JsonNode.Parse(Write("told", null))!;

        Assert.Equal((activity.TraceId.ToHexString(), activity.SpanId.ToHexString()), ((string?)json["traceId"], (string?)json["spanId"]));
    }

    [Fact]
    public void Messages_of_exceptions_are_kept_back_and_the_place_is_told()
    {
        var database = new PostgresException("Key (email)=(sari@school.example) is taken", "ERROR", "ERROR", "23505", detail: "sari@school.example", tableName: "users", constraintName: "users_email_key");
        Exception thrown;
        try
        {
            throw new InvalidOperationException("about sari@school.example", database);
        }
        catch (InvalidOperationException exception)
        {
            thrown = exception;
        }

        var text = Write("failed", thrown);

        Assert.DoesNotContain("school.example", text, StringComparison.Ordinal);
        var told = JsonNode.Parse(text)!["exception"]!;
        Assert.Equal("System.InvalidOperationException", (string?)told["type"]);
        Assert.Contains(nameof(Messages_of_exceptions_are_kept_back_and_the_place_is_told), (string?)told["stack"], StringComparison.Ordinal);
        Assert.Equal("23505 users users_email_key", $"{told["exception"]!["sqlState"]} {told["exception"]!["table"]} {told["exception"]!["constraint"]}");
    }

    private static string Write(string message, Exception? exception)
    {
        var scopes = new LoggerExternalScopeProvider();
        using var scope = scopes.Push(new Dictionary<string, object?> { ["RequestId"] = "0HN1", ["RequestPath"] = "/secret" });
        var facts = new List<KeyValuePair<string, object?>> { new("Number", 7), new("{OriginalFormat}", message + " {Number}") };
        using var output = new StringWriter { NewLine = "\n" };
        new JsonLogFormatter(Clock).Write(
            new LogEntry<List<KeyValuePair<string, object?>>>(LogLevel.Information, "Elevate.Tests", new EventId(5), facts, exception, (_, _) => message + " 7"), scopes, output);
        return output.ToString();
    }
}
