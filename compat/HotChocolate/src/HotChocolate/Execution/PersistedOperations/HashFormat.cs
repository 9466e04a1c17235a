namespace HotChocolate.Language;

/// <summary>How the bytes of a hash are written.</summary>
public enum HashFormat
{
    /// <summary>Base64 for URLs: hyphen and underscore, no padding.</summary>
    Base64,

    /// <summary>Hexadecimal digits, lower case.</summary>
    Hex
}
