namespace Elevate.Api.Identity;

/// <summary>
/// What a request knows about its caller. It is there before anybody asks, since resolvers ask at the same time and the features of a request
/// are not made for two writers.
/// </summary>
internal sealed class ActorMemory
{
    private readonly Lock _gate = new();
    private string? _userId;
    private long _since;
    private Task<KnownUser?>? _user;

    /// <summary>The user who is known, or who is being looked up, or a new look-up.</summary>
    /// <param name="userId">Who it is about.</param>
    /// <param name="lifetime">How long knowledge lasts.</param>
    /// <param name="clock">The time.</param>
    /// <param name="find">Looks the user up. Those who ask at the same time share it; it belongs to no one of them, so none can cancel it.</param>
    public Task<KnownUser?> Recall(string userId, TimeSpan lifetime, TimeProvider clock, Func<string, Task<KnownUser?>> find)
    {
        lock (_gate)
        {
            if (_user is { IsFaulted: false } && _userId == userId && clock.GetElapsedTime(_since) <= lifetime) return _user;
            (_userId, _since, _user) = (userId, clock.GetTimestamp(), find(userId));
            return _user;
        }
    }
}
