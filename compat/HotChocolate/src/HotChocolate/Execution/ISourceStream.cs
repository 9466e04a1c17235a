namespace HotChocolate.Execution;

/// <summary>A stream of events behind a subscription (spec §6.2.3.1).</summary>
public interface ISourceStream : IAsyncDisposable
{
    /// <summary>The events, until the stream completes; can be read once.</summary>
    IAsyncEnumerable<object?> ReadEventsAsync();
}

/// <summary>A stream of typed events.</summary>
public interface ISourceStream<TMessage> : ISourceStream
{
    /// <inheritdoc cref="ISourceStream.ReadEventsAsync"/>
    new IAsyncEnumerable<TMessage> ReadEventsAsync();
}
