namespace HotChocolate.Language;

/// <summary>A literal cannot be read as the type that was asked for.</summary>
public class InvalidFormatException : LanguageException
{
    /// <summary>Creates the exception.</summary>
    public InvalidFormatException() { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public InvalidFormatException(string message) : base(message) { }
}
