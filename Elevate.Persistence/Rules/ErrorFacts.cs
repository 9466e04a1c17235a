using System.Text.Json;
using System.Text.Json.Serialization;
using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Rules;

/// <summary>What a trigger says beside its message: the HINT of its error, a JSON object.</summary>
internal sealed record ErrorFacts
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public string? Code { get; init; }

    public string? Field { get; init; }

    public SubmissionStatus? Status { get; init; }

    public int Prior { get; init; }

    public int Requested { get; init; }

    public int Cap { get; init; }

    public DateTimeOffset WindowStart { get; init; }

    public DateTimeOffset WindowEnd { get; init; }

    // The server's own errors have sentences there, or nothing.
    public static ErrorFacts Parse(string? hint) =>
        hint is ['{', ..] ? JsonSerializer.Deserialize<ErrorFacts>(hint, Format)! : new ErrorFacts();
}
