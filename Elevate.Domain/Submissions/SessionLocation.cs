namespace Elevate.Domain.Submissions;

/// <summary>Where a training took place. Each part has at most 255 characters and is null where not said.</summary>
/// <param name="Venue">Name of the place.</param>
/// <param name="City">City.</param>
/// <param name="Country">Country.</param>
public sealed record SessionLocation(string? Venue = null, string? City = null, string? Country = null)
{
    /// <summary>The location without surrounding white space; null when nothing is left.</summary>
    public SessionLocation? Trimmed()
    {
        var trimmed = new SessionLocation(TrimToNull(Venue), TrimToNull(City), TrimToNull(Country));
        return trimmed == new SessionLocation() ? null : trimmed;
    }

    private static string? TrimToNull(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
