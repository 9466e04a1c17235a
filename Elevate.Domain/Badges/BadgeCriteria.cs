using System.Text.Json;
using System.Text.Json.Serialization;
using Elevate.Domain.Activities;

namespace Elevate.Domain.Badges;

/// <summary>What earns a badge. Stored as JSON with a <c>type</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TagsCriteria), "tags")]
[JsonDerivedType(typeof(SubmissionsCriteria), "submissions")]
[JsonDerivedType(typeof(ActivitiesCriteria), "activities")]
[JsonDerivedType(typeof(PointsCriteria), "points")]
[JsonDerivedType(typeof(AmplifyReachCriteria), "amplify_reach")]
[JsonDerivedType(typeof(StreakCriteria), "streak")]
[JsonDerivedType(typeof(ManualCriteria), "manual")]
public abstract record BadgeCriteria
{
    private static readonly JsonSerializerOptions Stored = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        // jsonb keeps its keys in an order of its own, so the type need not come first.
        AllowOutOfOrderMetadataProperties = true,
        Converters =
        {
            new JsonStringEnumConverter<ActivityCode>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false),
            new JsonStringEnumConverter<ReachMode>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
    };

    /// <summary>Whether someone has earned the badge.</summary>
    /// <param name="facts">What they have done.</param>
    public abstract bool IsMet(BadgeFacts facts);

    /// <summary>Reads stored criteria.</summary>
    /// <param name="json">A JSON object with a <c>type</c>.</param>
    /// <exception cref="JsonException">The JSON is none of the known criteria.</exception>
    public static BadgeCriteria Parse(string json) => JsonSerializer.Deserialize<BadgeCriteria>(json, Stored)!;

    /// <summary>The criteria as they are stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Stored);
}
