namespace HotChocolate;

/// <summary>What a resolver returns that reports its errors as values.</summary>
public interface IFieldResult
{
    /// <summary>The result, or the errors.</summary>
    object? Value { get; }

    /// <summary>Whether there are errors instead of a result.</summary>
    bool IsError { get; }

    /// <summary>Whether there is a result.</summary>
    bool IsSuccess { get; }
}
