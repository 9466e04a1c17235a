using Elevate.Domain.Errors;

namespace Elevate.Domain.Text;

/// <summary>Checks of text that people typed. Lengths count Unicode code points, as the database does.</summary>
internal static class TextLength
{
    public static void Check(string field, string? text, int min, int max)
    {
        if (text is null) return;

        CheckStorable(field, text);
        var length = text.EnumerateRunes().Count();
        if (length < min || length > max)
            throw new ValidationException(Message(min, max, length), field);
    }

    public static void CheckEach(string field, IReadOnlyList<string>? texts, int maxCount, int maxLength)
    {
        if (texts is null) return;
        if (texts.Count > maxCount)
            throw new ValidationException($"At most {maxCount} entries are possible; there are {texts.Count}.", field);

        foreach (var text in texts) Check(field, text, 1, maxLength);
    }

    // PostgreSQL stores neither U+0000 nor half a surrogate pair.
    private static void CheckStorable(string field, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) i++;
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
                throw new ValidationException("The text holds a character that cannot be stored.", field);
        }
    }

    private static string Message(int min, int max, int length) => (min, length) switch
    {
        (0, _) => $"At most {max} characters are possible; there are {length}.",
        (_, 0) => $"This must not be empty; {min} to {max} characters are expected.",
        _ => $"{min} to {max} characters are expected; there are {length}.",
    };
}
