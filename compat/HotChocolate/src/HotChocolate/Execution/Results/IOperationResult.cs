namespace HotChocolate.Execution;

/// <summary>The result of one operation or one event (spec §7.1).</summary>
public interface IOperationResult : IExecutionResult
{
    /// <summary>The data by response name; null where a request error kept the operation from running, or a null went up to the root.</summary>
    IReadOnlyDictionary<string, object?>? Data { get; }

    /// <summary>Whether the operation ran, so that <c>data</c> is written even where it is null.</summary>
    bool IsDataSet { get; }

    /// <summary>The errors; null where there are none.</summary>
    IReadOnlyList<IError>? Errors { get; }

    /// <summary>More facts; null where there are none.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The response as a dictionary.</summary>
    IReadOnlyDictionary<string, object?> ToDictionary();
}
