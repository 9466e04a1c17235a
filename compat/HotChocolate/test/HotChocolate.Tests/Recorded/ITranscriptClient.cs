using System.Text.Json.Nodes;

namespace HotChocolate.Tests.Recorded;

/// <summary>Plays the client in a transcript.</summary>
internal interface ITranscriptClient : IAsyncDisposable
{
    /// <summary>Waits for what the server does next; <c>{"silence": seconds}</c> where it does nothing for so long.</summary>
    Task<JsonObject> NextAsync(TimeSpan timeout);

    /// <summary>Sends a message.</summary>
    Task SendAsync(string message);

    /// <summary>Closes the connection from the side of the client.</summary>
    Task CloseAsync(int code);
}
