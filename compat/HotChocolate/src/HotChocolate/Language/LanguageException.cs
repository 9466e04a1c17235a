namespace HotChocolate.Language;

/// <summary>Something is wrong with a syntax tree.</summary>
public class LanguageException : Exception
{
    /// <summary>Creates the exception.</summary>
    public LanguageException() { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public LanguageException(string message) : base(message) { }
}
