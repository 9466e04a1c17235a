namespace HotChocolate;

/// <summary>Sees every error before it is written and may replace it.</summary>
public interface IErrorFilter
{
    /// <summary>Returns the error to write: the given one or another.</summary>
    IError OnError(IError error);
}
