using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class RequestExecutorBuilderExtensions
{
    /// <summary>
    /// Lets clients name documents that an <see cref="IOperationDocumentStorage"/> keeps, instead of sending them. Others still run, unless
    /// <c>PersistedOperations.OnlyAllowPersistedDocuments</c> is set.
    /// </summary>
    public static IRequestExecutorBuilder UsePersistedOperationPipeline(this IRequestExecutorBuilder builder)
        => builder.Modify<PersistedOperationSetup>(setup => setup.IsEnabled = true);
}

/// <summary>Registers documents in a folder.</summary>
public static class HotChocolateFileSystemPersistedOperationsRequestExecutorBuilderExtensions
{
    /// <summary>Keeps the documents that clients may name as files <c>{id}.graphql</c> in a folder.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="cacheDirectory">The folder; null: <c>persisted_operations</c> in the working directory.</param>
    public static IRequestExecutorBuilder AddFileSystemOperationDocumentStorage(this IRequestExecutorBuilder builder, string? cacheDirectory = null)
        => builder.Modify<PersistedOperationSetup>(
            setup => setup.Storage = new FileSystemDocumentStorage(Path.GetFullPath(cacheDirectory ?? "persisted_operations")));
}
