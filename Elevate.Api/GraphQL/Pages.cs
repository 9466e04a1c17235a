using Elevate.Persistence.Leaderboards;
using HotChocolate.Types.Pagination;

namespace Elevate.Api.GraphQL;

/// <summary>Turns paging arguments into a request for a page, and a page into a connection.</summary>
internal static class Pages
{
    /// <summary>Lines of a page where the caller does not say.</summary>
    public const int DefaultSize = 20;

    /// <summary>Lines of the largest page.</summary>
    public const int LargestSize = 100;

    /// <summary>The page that the arguments ask for; <c>first</c> wins over <c>last</c>.</summary>
    public static PageRequest Request(int? first, string? after, int? last, string? before) => first is null && last is { } size
        ? new PageRequest(size, after, before, FromEnd: true)
        : new PageRequest(first ?? DefaultSize, after, before);

    /// <summary>A connection of lines with their cursors.</summary>
    public static Connection<T> ToConnection<T>(
        IEnumerable<(T Line, string Cursor)> lines, bool hasPreviousPage, bool hasNextPage, int totalCount)
    {
        var edges = lines.Select(line => new Edge<T>(line.Line, line.Cursor)).ToArray();
        var info = new ConnectionPageInfo(hasNextPage, hasPreviousPage, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor);
        return new Connection<T>(edges, info, totalCount);
    }
}
