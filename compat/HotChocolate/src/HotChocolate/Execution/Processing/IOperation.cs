namespace HotChocolate.Execution.Processing;

/// <summary>A compiled operation; shared by all requests that run it.</summary>
public interface IOperation
{
    /// <summary>Unique within the process as long as it is cached.</summary>
    string Id { get; }

    /// <summary>The name in the document; null for an anonymous operation.</summary>
    string? Name { get; }

    /// <summary>Query, mutation or subscription.</summary>
    OperationType Type { get; }

    /// <summary>The document that it stands in.</summary>
    DocumentNode Document { get; }

    /// <summary>Its definition in the document.</summary>
    OperationDefinitionNode Definition { get; }
}
