using HotChocolate.Transport.Requests;

namespace HotChocolate.Transport.WebSockets;

internal enum OperationStart
{
    Started,
    DuplicateId,
    TooMany
}

/// <summary>
/// The operations of a connection that run. One that was ended gives its id back at once, but counts until it is gone: starting and ending operations
/// in turn gets a client no more of them.
/// </summary>
internal sealed class OperationSessions(int maxCount)
{
    private readonly List<OperationSession> _running = [];
    private readonly Lock _lock = new();

    public OperationStart TryStart(OperationSession operation, RequestParameters parameters)
    {
        lock (_lock)
        {
            if (Find(operation.Id) is not null) return OperationStart.DuplicateId;
            if (_running.Count >= maxCount) return OperationStart.TooMany;
            _running.Add(operation);
        }
        operation.Start(parameters);
        return OperationStart.Started;
    }

    /// <summary>Frees the id; false where that was done before.</summary>
    public bool FreeId(OperationSession operation)
    {
        lock (_lock)
        {
            var hadId = operation.HasId;
            operation.HasId = false;
            return hadId;
        }
    }

    /// <summary>The operation is gone.</summary>
    public void Remove(OperationSession operation)
    {
        lock (_lock) _running.Remove(operation);
    }

    /// <summary>The client wants no more of it. Its id is free at once.</summary>
    public void Cancel(string id)
    {
        OperationSession? operation;
        lock (_lock)
        {
            operation = Find(id);
            if (operation is not null) operation.HasId = false;
        }
        operation?.Cancel();
    }

    public async Task CancelAllAsync()
    {
        OperationSession[] operations;
        lock (_lock) operations = [.. _running];
        foreach (var operation in operations) operation.Cancel();
        foreach (var operation in operations) await operation.Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private OperationSession? Find(string id)
    {
        foreach (var operation in _running)
            if (operation.HasId && operation.Id == id) return operation;
        return null;
    }
}
