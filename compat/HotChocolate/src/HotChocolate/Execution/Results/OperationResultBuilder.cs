namespace HotChocolate.Execution;

/// <summary>Puts an <see cref="IOperationResult"/> together.</summary>
public sealed class OperationResultBuilder
{
    private IReadOnlyDictionary<string, object?>? _data;
    private bool _isDataSet;
    private List<IError>? _errors;
    private OrderedDictionary<string, object?>? _extensions;
    private OrderedDictionary<string, object?>? _contextData;

    /// <summary>A new, empty builder.</summary>
    public static OperationResultBuilder New() => new();

    /// <summary>A result that is one error.</summary>
    public static IOperationResult CreateError(IError error, IReadOnlyDictionary<string, object?>? contextData = null)
        => CreateError([error], contextData);

    /// <summary>A result that is errors only.</summary>
    public static IOperationResult CreateError(IReadOnlyList<IError> errors, IReadOnlyDictionary<string, object?>? contextData = null)
        => new OperationResult(data: null, isDataSet: false, errors, extensions: null, contextData);

    /// <summary>Sets the data; null is written as null.</summary>
    public OperationResultBuilder SetData(IReadOnlyDictionary<string, object?>? data)
    {
        _data = data;
        _isDataSet = true;
        return this;
    }

    /// <summary>Adds an error.</summary>
    public OperationResultBuilder AddError(IError error)
    {
        (_errors ??= []).Add(error);
        return this;
    }

    /// <summary>Sets one extension.</summary>
    public OperationResultBuilder SetExtension(string key, object? data)
    {
        (_extensions ??= new(StringComparer.Ordinal))[key] = data;
        return this;
    }

    /// <summary>Sets one fact for the transport.</summary>
    public OperationResultBuilder SetContextData(string key, object? data)
    {
        (_contextData ??= new(StringComparer.Ordinal))[key] = data;
        return this;
    }

    /// <summary>Makes the result.</summary>
    public IOperationResult Build() => new OperationResult(_data, _isDataSet, _errors, _extensions, _contextData);
}
