namespace HotChocolate.Execution;

/// <summary>Puts an <see cref="IOperationRequest"/> together.</summary>
public sealed class OperationRequestBuilder
{
    private IOperationDocument? _document;
    private OperationDocumentId? _documentId;
    private string? _documentHash;
    private string? _operationName;
    private IReadOnlyDictionary<string, object?>? _variables;
    private IReadOnlyDictionary<string, object?>? _extensions;
    private Dictionary<string, object?>? _state;
    private IReadOnlyDictionary<string, object?>? _givenState;
    private IServiceProvider? _services;
    private GraphQLRequestFlags _flags = GraphQLRequestFlags.AllowAll;

    /// <summary>A new, empty builder.</summary>
    public static OperationRequestBuilder New() => new();

    /// <summary>A builder that starts from a request.</summary>
    public static OperationRequestBuilder From(IOperationRequest request) => new()
    {
        _document = request.Document,
        _documentId = request.DocumentId,
        _documentHash = request.DocumentHash,
        _operationName = request.OperationName,
        _variables = (request as OperationRequest)?.VariableValues,
        _extensions = request.Extensions,
        _givenState = request.ContextData,
        _services = request.Services,
        _flags = request.Flags
    };

    /// <summary>Sets the document as text.</summary>
    public OperationRequestBuilder SetDocument(string sourceText) => SetDocument(new OperationDocumentSourceText(sourceText));

    /// <summary>Sets the document as a syntax tree.</summary>
    public OperationRequestBuilder SetDocument(DocumentNode document) => SetDocument(new OperationDocument(document));

    internal OperationRequestBuilder SetDocument(IOperationDocument document)
    {
        _document = document;
        return this;
    }

    /// <summary>Names a stored document; null takes the name away.</summary>
    public OperationRequestBuilder SetDocumentId(OperationDocumentId? documentId)
    {
        _documentId = documentId;
        return this;
    }

    /// <summary>Sets the hash of the document; null takes it away.</summary>
    public OperationRequestBuilder SetDocumentHash(string? documentHash)
    {
        _documentHash = documentHash;
        return this;
    }

    /// <summary>Names the operation to run; null: the only one.</summary>
    public OperationRequestBuilder SetOperationName(string? operationName)
    {
        _operationName = operationName;
        return this;
    }

    /// <summary>Sets the variables; null takes them away.</summary>
    public OperationRequestBuilder SetVariableValues(IReadOnlyDictionary<string, object?>? variableValues)
    {
        _variables = variableValues;
        return this;
    }

    /// <summary>Adds variables to those that are set; the new ones win.</summary>
    public OperationRequestBuilder AddVariableValues(IReadOnlyDictionary<string, object?> variableValues)
    {
        if (_variables is null) return SetVariableValues(variableValues);
        var merged = new Dictionary<string, object?>(_variables, StringComparer.Ordinal);
        foreach (var (name, value) in variableValues) merged[name] = value;
        return SetVariableValues(merged);
    }

    /// <summary>Sets the extensions; null takes them away.</summary>
    public OperationRequestBuilder SetExtensions(IReadOnlyDictionary<string, object?>? extensions)
    {
        _extensions = extensions;
        return this;
    }

    /// <summary>Sets all global state; null takes it away.</summary>
    public OperationRequestBuilder SetGlobalState(IReadOnlyDictionary<string, object?>? contextData)
    {
        _givenState = contextData;
        _state = null;
        return this;
    }

    /// <summary>Sets one entry of global state.</summary>
    public OperationRequestBuilder SetGlobalState(string name, object? value)
    {
        State[name] = value;
        return this;
    }

    /// <summary>Adds one entry of global state.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public OperationRequestBuilder AddGlobalState(string name, object? value)
    {
        State.Add(name, value);
        return this;
    }

    /// <summary>Adds one entry of global state unless there is one of that name.</summary>
    public OperationRequestBuilder TryAddGlobalState(string name, object? value)
    {
        State.TryAdd(name, value);
        return this;
    }

    /// <summary>Takes one entry of global state away.</summary>
    public OperationRequestBuilder RemoveGlobalState(string name)
    {
        if (_state is not null || _givenState is not null) State.Remove(name);
        return this;
    }

    /// <summary>Sets the services of the request; null: a scope of the application's services.</summary>
    public OperationRequestBuilder SetServices(IServiceProvider? services)
    {
        _services = services;
        return this;
    }

    /// <summary>Sets the services of the request unless they are set.</summary>
    public OperationRequestBuilder TrySetServices(IServiceProvider? services)
    {
        _services ??= services;
        return this;
    }

    /// <summary>Sets which kinds of operations may run.</summary>
    public OperationRequestBuilder SetFlags(GraphQLRequestFlags flags)
    {
        _flags = flags;
        return this;
    }

    /// <summary>Makes the request.</summary>
    /// <exception cref="InvalidOperationException">There is nothing to run.</exception>
    public IOperationRequest Build()
        => new OperationRequest(_document, _documentId, _documentHash, _operationName, _variables, _extensions, _state ?? _givenState, _services, _flags);

    private Dictionary<string, object?> State
        => _state ??= _givenState is null ? new(StringComparer.Ordinal) : new(_givenState, StringComparer.Ordinal);
}
