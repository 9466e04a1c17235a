namespace HotChocolate.Types.Subscriptions;

/// <summary>Events that a method yields.</summary>
internal sealed class EnumerableSourceStream<T>(IAsyncEnumerable<T> events) : ISourceStream<T>
{
    public IAsyncEnumerable<T> ReadEventsAsync() => events;

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadBoxed();

    // Whoever reads the stream disposes of its enumerator.
    public ValueTask DisposeAsync() => default;

    private async IAsyncEnumerable<object?> ReadBoxed([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in events.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return item;
    }
}
