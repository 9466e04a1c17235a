using HotChocolate.Planning;

namespace HotChocolate.Subscriptions;

/// <summary>A message that was sent once; everyone who listens to its topic gets this same object, and with it what was made of the message for many.</summary>
internal sealed class SourceEvent(object? message)
{
    /// <summary>So many different results are kept for others. Who sends yet another operation gains nothing, and costs no memory.</summary>
    private const int MaxResults = 32;

    private readonly Lock _gate = new();
    private List<SharedResult>? _results;

    public object? Message => message;

    /// <summary>The result for all who listen with this operation and these variables, in this culture; null where there are too many others.</summary>
    public SharedResult? ResultFor(CompiledOperation operation, string variables)
    {
        lock (_gate)
        {
            _results ??= [];
            foreach (var result in _results)
                if (result.Serves(operation, variables)) return result;
            if (_results.Count == MaxResults) return null;
            var added = new SharedResult(operation, variables);
            _results.Add(added);
            return added;
        }
    }
}

/// <summary>A stream of events that can be told apart: two messages are two events, even where they are one object.</summary>
internal interface ISourceEventReader : IAsyncDisposable
{
    /// <summary>The next event; null at the end of the stream.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    ValueTask<SourceEvent?> ReadAsync(CancellationToken cancellationToken);
}
