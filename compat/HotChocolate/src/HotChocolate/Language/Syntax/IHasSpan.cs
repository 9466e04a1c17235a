namespace HotChocolate.Language;

/// <summary>A literal that is available as UTF-8.</summary>
public interface IHasSpan
{
    /// <summary>The text of the literal as UTF-8, without quotes.</summary>
    /// <returns>The bytes; they are not copied.</returns>
    ReadOnlySpan<byte> AsSpan();
}
