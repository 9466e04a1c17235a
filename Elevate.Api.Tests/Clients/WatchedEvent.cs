using System.Text.Json.Nodes;

namespace Elevate.Api.Tests.Clients;

/// <summary>An event of a subscription: when the client had it, and the value of the subscribed field.</summary>
internal sealed record WatchedEvent(DateTimeOffset At, JsonNode Value);
