namespace Elevate.Persistence;

/// <summary>Something is wrong that whoever runs Elevate can put right. The message is for them: what it is and what to do, and never a secret.</summary>
/// <param name="message">A whole sentence, or several.</param>
/// <param name="innerException">The cause, or null.</param>
public class OperatorException(string message, Exception? innerException = null) : Exception(message, innerException);
