namespace Elevate.Api.Outbox;

/// <summary>Tells subscribers about state that changed since the round before, once a round however often it changed.</summary>
internal interface ITicker
{
    Task RunAsync(CancellationToken cancellationToken);
}
