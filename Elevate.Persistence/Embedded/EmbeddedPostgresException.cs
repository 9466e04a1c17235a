namespace Elevate.Persistence.Embedded;

/// <summary>The embedded server could not be had; the message says why and names the ways out.</summary>
public sealed class EmbeddedPostgresException : OperatorException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The kind of failure.</param>
    /// <param name="message">What happened and what a person can do about it.</param>
    /// <param name="innerException">The cause, or null.</param>
    public EmbeddedPostgresException(EmbeddedPostgresFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>The kind of failure.</summary>
    public EmbeddedPostgresFailure Failure { get; }

    internal const string OtherServer = "set DATABASE_URL to use another server";
}
