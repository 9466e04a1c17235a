namespace Elevate.Api.Tests.Migrations.Drift;

/// <summary>A database that one test leaves to the next where it was put right; making one takes longer than most tests.</summary>
public sealed class SpareDatabase : IAsyncLifetime
{
    private readonly List<DriftingDatabase> _all = [];
    private DriftingDatabase? _spare;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in _all) await database.DisposeAsync();
    }

    internal async Task<DriftingDatabase> TakeAsync()
    {
        if (Interlocked.Exchange(ref _spare, null) is { } spare) return spare;
        var database = await DriftingDatabase.CreateAsync();
        _all.Add(database);
        return database;
    }

    internal void Leave(DriftingDatabase database) => _spare = database;
}
