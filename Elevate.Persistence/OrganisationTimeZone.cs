using Microsoft.Extensions.Configuration;

namespace Elevate.Persistence;

/// <summary>Where the programme's days begin and end; the windows of the AMPLIFY quota are counted in its days.</summary>
/// <param name="Zone">The zone, from the IANA database.</param>
public sealed record OrganisationTimeZone(TimeZoneInfo Zone)
{
    /// <summary>The setting that names another zone than <see cref="DefaultName"/>.</summary>
    public const string Setting = "Organisation:TimeZone";

    /// <summary>The zone of the programme's home.</summary>
    public const string DefaultName = "Asia/Jakarta";

    /// <summary>The zone of the programme's home.</summary>
    /// <exception cref="OperatorException">This machine has no time zones.</exception>
    public static OrganisationTimeZone Default => Find(DefaultName);

    /// <summary>Reads <see cref="Setting"/>.</summary>
    /// <param name="configuration">The app's configuration.</param>
    /// <exception cref="OperatorException">This machine does not know the zone.</exception>
    public static OrganisationTimeZone From(IConfiguration configuration) =>
        configuration[Setting] is { Length: > 0 } name ? Find(name) : Default;

    private static OrganisationTimeZone Find(string name)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return new(zone);
        throw new OperatorException(
            $"{Setting} names a time zone that this machine does not know. It takes a name of the IANA database, and {DefaultName} where it is not set; "
            + "a machine that knows none at all lacks the package tzdata.");
    }
}
