using Microsoft.Extensions.Configuration;

namespace Elevate.Persistence.Seeding;

/// <summary>The admin that a new database starts with.</summary>
/// <param name="Id">What the identity provider calls the account (<c>sub</c>).</param>
/// <param name="Email">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Handle">Its handle.</param>
public sealed record FirstAdmin(string Id, string Email, string Name, string Handle)
{
    private const string Prefix = "SEED_ADMIN_";

    /// <summary>Reads <c>SEED_ADMIN_ID</c>, <c>SEED_ADMIN_EMAIL</c>, <c>SEED_ADMIN_NAME</c> and <c>SEED_ADMIN_HANDLE</c>.</summary>
    /// <param name="configuration">The app's configuration.</param>
    /// <returns>Null where no id is given.</returns>
    /// <exception cref="OperatorException">There is an id and no address.</exception>
    public static FirstAdmin? From(IConfiguration configuration)
    {
        if (configuration[Prefix + "ID"] is not { Length: > 0 } id) return null;
        if (configuration[Prefix + "EMAIL"] is not { Length: > 0 } email)
            throw new OperatorException($"{Prefix}ID names the first admin, and {Prefix}EMAIL is missing.");
        return new FirstAdmin(id, email, Or("NAME", "Admin User"), Or("HANDLE", "admin"));

        string Or(string key, string fallback) => configuration[Prefix + key] is { Length: > 0 } value ? value : fallback;
    }
}
