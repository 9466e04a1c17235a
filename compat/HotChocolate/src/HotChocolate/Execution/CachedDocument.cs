using System.Collections.Concurrent;
using HotChocolate.Planning;

namespace HotChocolate.Execution;

/// <summary>A parsed document with the operations that have been compiled from it.</summary>
internal sealed class CachedDocument(byte[] source, DocumentNode document)
{
    private readonly ConcurrentDictionary<OperationDefinitionNode, CompiledOperation> _operations = new();

    public byte[] Source => source;

    public DocumentNode Document => document;

    /// <summary>GetOperation (spec §6.1).</summary>
    /// <exception cref="GraphQLException">There is none, or the name does not tell which.</exception>
    public CompiledOperation GetOperation(SchemaModel schema, string? name)
    {
        OperationDefinitionNode? found = null;
        var several = false;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation) continue;
            if (string.IsNullOrEmpty(name))
            {
                several |= found is not null;
                found ??= operation;
            }
            else if (operation.Name?.Value == name)
            {
                found = operation;
                break;
            }
        }
        if (several) throw new GraphQLException(NameMissing());
        if (found is null) throw new GraphQLException(NotFound(name));
        return _operations.TryGetValue(found, out var compiled)
            ? compiled
            : _operations.GetOrAdd(found, static (definition, state) => new CompiledOperation(state.schema, state.document, definition), (schema, document));
    }

    private IError NameMissing()
    {
        var builder = ErrorBuilder.New().SetMessage("The operation name can only be omitted if there is just one operation in a GraphQL document.");
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>()) builder.AddLocation(operation);
        return builder.Build();
    }

    private IError NotFound(string? name)
        => ErrorBuilder.New()
            .SetMessage($"The specified operation `{name}` cannot be found.")
            .AddLocation(document)
            .SetExtension("operationName", name)
            .Build();
}
