namespace Elevate.Api.Configuration;

/// <summary>One thing that can be set.</summary>
/// <param name="Name">As the configuration names it (<c>Postgres:Port</c>), or an environment variable that programs share.</param>
/// <param name="Default">What holds where it is not set, as a reader would say it.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record Setting(string Name, string Default, string Meaning)
{
    /// <summary>Whether .NET or a library reads it, not the code of Elevate.</summary>
    public bool IsOfTheFramework { get; init; }

    /// <summary>Whether it has to be kept from others.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The environment variable that sets it.</summary>
    public string Variable => Name.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>The first part of a name with several: what a typing mistake leaves intact.</summary>
    public string? Section => Name.IndexOf(':') is > 0 and var end ? Name[..end] : null;
}
