namespace HotChocolate.Data.Common;

/// <summary>One field of a filter or sort input type while it is being described.</summary>
internal sealed class MemberConfiguration
{
    public required DataMember Member { get; init; }
    public required string Name { get; set; }
    public string? Description { get; set; }
    public bool Ignore { get; set; }

    /// <summary>The type that was named; null: from the member.</summary>
    public TypeReference? Type { get; set; }

    public static MemberConfiguration Of(DescriptorContext context, DataMember member) => new()
    {
        Member = member,
        Name = member.Property is { } property ? Names.OfMember(property) : "",
        Description = member.Property is { } described ? context.Descriptions.Of(described) : null
    };
}
