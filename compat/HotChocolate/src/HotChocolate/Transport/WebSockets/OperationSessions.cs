using HotChocolate.Transport.Requests;

namespace HotChocolate.Transport.WebSockets;

internal enum OperationStart
{
    Started,
    DuplicateId,
    TooMany
}

/// <summary>The running operations of a connection by id.</summary>
internal sealed class OperationSessions
{
    /// <summary>Enough for any client; an endless loop of subscribe messages ends here.</summary>
    internal const int MaxOperations = 1000;

    private readonly Dictionary<string, OperationSession> _operations = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public OperationStart TryStart(OperationSession operation, RequestParameters parameters)
    {
        lock (_lock)
        {
            if (_operations.ContainsKey(operation.Id)) return OperationStart.DuplicateId;
            if (_operations.Count >= MaxOperations) return OperationStart.TooMany;
            _operations.Add(operation.Id, operation);
        }
        operation.Start(parameters);
        return OperationStart.Started;
    }

    /// <summary>Frees the id; false where somebody else did or the id is with another operation by now.</summary>
    public bool Remove(OperationSession operation)
    {
        lock (_lock)
        {
            return _operations.TryGetValue(operation.Id, out var found) && found == operation && _operations.Remove(operation.Id);
        }
    }

    /// <summary>The client wants no more of it. Its id is free at once.</summary>
    public void Cancel(string id)
    {
        if (TryTake(id, out var operation)) operation.Cancel();
    }

    public async Task CancelAllAsync()
    {
        OperationSession[] operations;
        lock (_lock)
        {
            operations = [.. _operations.Values];
            _operations.Clear();
        }
        foreach (var operation in operations) operation.Cancel();
        foreach (var operation in operations) await operation.Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private bool TryTake(string id, [NotNullWhen(true)] out OperationSession? operation)
    {
        lock (_lock)
        {
            return _operations.Remove(id, out operation);
        }
    }
}
