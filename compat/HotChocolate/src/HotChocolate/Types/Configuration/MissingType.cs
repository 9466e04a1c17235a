namespace HotChocolate.Types.Configuration;

/// <summary>Stands where a descriptor has not been told a type yet; an error on completion.</summary>
/// <param name="Owner">Whose type is missing, for the message.</param>
internal sealed record MissingType(string Owner) : TypeReference
{
    public static MissingType Of(string owner) => new(owner);
}
