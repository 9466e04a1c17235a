using System.Collections.Concurrent;
using HotChocolate.Execution.Options;

namespace HotChocolate.Execution;

/// <summary>Finds the documents that clients name instead of sending them, and decides who may send one.</summary>
internal sealed class PersistedOperations(IOperationDocumentStorage storage, PersistedOperationOptions options, DocumentHashing hashing)
{
    /// <summary>Further documents are read with every request.</summary>
    private const int MaxKept = 10_000;

    private readonly ConcurrentDictionary<OperationDocumentId, IOperationDocument> _kept = new();

    /// <summary>Null where the schema does without.</summary>
    /// <exception cref="InvalidOperationException">There is nothing to find them in.</exception>
    public static PersistedOperations? Of(SchemaSetup setup, IServiceProvider services)
    {
        var options = setup.Options<RequestExecutorOptions>().PersistedOperations;
        // Whoever forbids all other documents means it, with or without the pipeline.
        if (!setup.Options<PersistedOperationSetup>().IsEnabled && !options.OnlyAllowPersistedDocuments) return null;
        var storage = setup.Options<PersistedOperationSetup>().Storage ?? services.GetService<IOperationDocumentStorage>()
            ?? throw new InvalidOperationException(
                $"Persisted operations need a storage: AddFileSystemOperationDocumentStorage, or a registered {nameof(IOperationDocumentStorage)}.");
        var hashing = services.GetService<DocumentHashing>() ?? DocumentHashing.MD5(HashFormat.Base64);
        return new(storage, options, hashing);
    }

    /// <summary>The document that a request runs; complete at once where it is known.</summary>
    /// <exception cref="GraphQLException">There is none, or it is not one that the client may send.</exception>
    public ValueTask<IOperationDocument> FindAsync(IOperationRequest request, CancellationToken cancellationToken)
    {
        if (request.DocumentId is { IsEmpty: false } id)
            return request.Document is null && _kept.TryGetValue(id, out var kept) ? new(kept) : FindByIdAsync(request, id, cancellationToken);
        if (request.Document is not { } sent) throw new GraphQLException(RequestErrors.NoDocument());
        return MaySend(request) ? new(sent) : FindSentAsync(sent, cancellationToken);
    }

    private bool MaySend(IOperationRequest request)
        => !options.OnlyAllowPersistedDocuments || request.ContextData?.ContainsKey(RequestState.NonPersistedOperationAllowed) == true;

    private async ValueTask<IOperationDocument> FindByIdAsync(IOperationRequest request, OperationDocumentId id, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(id, cancellationToken).ConfigureAwait(false);
        if (request.Document is not { } sent) return stored ?? throw new GraphQLException(RequestErrors.PersistedOperationNotFound(id));
        if (MaySend(request)) return stored ?? sent;
        return options.AllowDocumentBody && stored is not null ? stored : throw new GraphQLException(options.OperationNotAllowedError);
    }

    /// <summary>The stored document with the text that was sent.</summary>
    private async ValueTask<IOperationDocument> FindSentAsync(IOperationDocument sent, CancellationToken cancellationToken)
    {
        var stored = options.AllowDocumentBody ? await ReadAsync(hashing.IdOf(sent.AsSpan()), cancellationToken).ConfigureAwait(false) : null;
        return stored ?? throw new GraphQLException(options.OperationNotAllowedError);
    }

    private async ValueTask<IOperationDocument?> ReadAsync(OperationDocumentId id, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(id, out var kept)) return kept;
        var stored = await storage.TryReadAsync(id, cancellationToken).ConfigureAwait(false);
        if (stored is not null && _kept.Count < MaxKept) _kept.TryAdd(id, stored);
        return stored;
    }
}

/// <summary>What was registered for one schema.</summary>
internal sealed class PersistedOperationSetup
{
    public bool IsEnabled { get; set; }

    public IOperationDocumentStorage? Storage { get; set; }
}
