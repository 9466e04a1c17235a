namespace HotChocolate.Types;

/// <summary>Turns an exception into an error of a payload.</summary>
public interface IPayloadErrorFactory<TException, TError> where TException : Exception
{
    /// <summary>The error that clients see.</summary>
    TError? CreateErrorFrom(TException exception);
}
