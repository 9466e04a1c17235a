using HotChocolate.Planning;

namespace HotChocolate.Execution;

/// <summary>A parsed document with the operations that have been compiled from it.</summary>
internal sealed class CachedDocument
{
    private readonly OperationDefinitionNode[] _definitions;
    private readonly CompiledOperation?[] _compiled;

    public CachedDocument(byte[] source, DocumentNode document)
    {
        Source = source;
        Document = document;
        _definitions = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        _compiled = new CompiledOperation?[_definitions.Length];
    }

    public byte[] Source { get; }

    public DocumentNode Document { get; }

    /// <summary>GetOperation (spec §6.1).</summary>
    /// <exception cref="GraphQLException">There is none, or the name does not tell which.</exception>
    public CompiledOperation GetOperation(SchemaModel schema, string? name)
    {
        if (string.IsNullOrEmpty(name) && _definitions.Length > 1) throw new GraphQLException(NameMissing());
        for (var i = 0; i < _definitions.Length; i++)
        {
            if (string.IsNullOrEmpty(name) || _definitions[i].Name?.Value == name)
                return _compiled[i] ??= new CompiledOperation(schema, Document, _definitions[i]);
        }
        throw new GraphQLException(NotFound(name));
    }

    private IError NameMissing()
    {
        var builder = ErrorBuilder.New().SetMessage("The operation name can only be omitted if there is just one operation in a GraphQL document.");
        foreach (var operation in _definitions) builder.AddLocation(operation);
        return builder.Build();
    }

    private IError NotFound(string? name)
        => ErrorBuilder.New()
            .SetMessage($"The specified operation `{name}` cannot be found.")
            .AddLocation(Document)
            .SetExtension("operationName", name)
            .Build();
}
