using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Elevate.Domain.Activities;

namespace Elevate.Domain.Submissions;

/// <summary>Evidence as it is stored: a JSON object with snake_case keys, without those that were not said.</summary>
public static class EvidenceJson
{
    private static readonly JsonSerializerOptions Stored = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };

    /// <summary>Writes evidence in its stored form.</summary>
    /// <param name="evidence">The evidence, trimmed and checked.</param>
    public static string Write(Evidence evidence) => JsonSerializer.Serialize(evidence, evidence.GetType(), Stored);

    /// <summary>Reads evidence back.</summary>
    /// <param name="activity">The stage of the submission; it decides the shape.</param>
    /// <param name="payload">What <see cref="Write"/> wrote.</param>
    /// <exception cref="JsonException">The payload does not have the shape of its stage.</exception>
    public static Evidence Read(ActivityCode activity, string payload) =>
        (Evidence)JsonSerializer.Deserialize(payload, TypeOf(activity), Stored)!;

    private static Type TypeOf(ActivityCode activity) => activity switch
    {
        ActivityCode.Learn => typeof(LearnEvidence),
        ActivityCode.Explore => typeof(ExploreEvidence),
        ActivityCode.Amplify => typeof(AmplifyEvidence),
        ActivityCode.Present => typeof(PresentEvidence),
        ActivityCode.Shine => typeof(ShineEvidence),
        _ => throw new ArgumentOutOfRangeException(nameof(activity), activity, null),
    };
}
