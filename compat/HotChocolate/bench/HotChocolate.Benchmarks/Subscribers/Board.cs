using HotChocolate.Types;

namespace HotChocolate.Benchmarks.Subscribers;

/// <summary>What a tick carries: a board of ten lines, about a kilobyte of JSON.</summary>
public sealed record Board(long Version, DateTimeOffset ChangedAt, IReadOnlyList<Line> Lines)
{
    public static Board Of(long version) => new(
        version,
        DateTimeOffset.UnixEpoch.AddSeconds(version),
        [.. Enumerable.Range(1, 10).Select(rank => new Line(rank, $"participant-{rank}", $"Participant {rank}", 10_000 - rank))]);
}

public sealed record Line(int Rank, string Id, string Name, int Points);

public sealed class Query
{
    public string Hello => "world";
}

public sealed class Subscription
{
    public const string Topic = "board";

    /// <summary>Depends on the event alone.</summary>
    [Subscribe]
    [Topic(Topic)]
    public Board Board([EventMessage] Board board, int top = 10) => top == board.Lines.Count ? board : board with { Lines = [.. board.Lines.Take(top)] };

    /// <summary>May depend on who listens, as far as the engine can tell.</summary>
    [Subscribe]
    [Topic(Topic)]
    public Board OwnBoard([EventMessage] Board board, System.Security.Claims.ClaimsPrincipal user) => user.IsInRole("nobody") ? board with { Lines = [] } : board;
}
