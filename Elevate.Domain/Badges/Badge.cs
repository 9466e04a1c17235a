namespace Elevate.Domain.Badges;

/// <summary>A badge of the catalogue.</summary>
public sealed class Badge
{
    /// <summary>The key, 2 to 50 characters.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people, 2 to 100 characters.</summary>
    public required string Name { get; set; }

    /// <summary>How it is earned, 10 to 500 characters.</summary>
    public required string Description { get; set; }

    /// <summary>The criteria as a JSON object with a <c>type</c>.</summary>
    public required string Criteria { get; set; }

    /// <summary>Address of the picture; null where there is none.</summary>
    public string? IconUrl { get; set; }

    /// <summary>Counts the changes of the row; kept by the database.</summary>
    public int Version { get; init; }
}
