using Elevate.Api.GraphQL;
using Elevate.Domain.Users;
using Elevate.Persistence;
using GreenDonut;
using HotChocolate.Types.Pagination;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Users;

/// <summary>
/// Loads pages of a list that users have, the newest first: users that are asked for the same page share one statement.
/// </summary>
/// <typeparam name="T">A line of the list.</typeparam>
/// <param name="contexts">Makes the context.</param>
/// <param name="batchScheduler">Decides when a batch is complete.</param>
/// <param name="options">Options of data loaders.</param>
public abstract class UserPageDataLoader<T>(
    IDbContextFactory<ElevateDbContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<UserPageKey, Connection<T>>(batchScheduler, options)
{
    /// <inheritdoc />
    protected sealed override async Task<IReadOnlyDictionary<UserPageKey, Connection<T>>> LoadBatchAsync(
        IReadOnlyList<UserPageKey> keys, CancellationToken cancellationToken)
    {
        var connections = new Dictionary<UserPageKey, Connection<T>>(keys.Count);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var alike in keys.GroupBy(key => key with { UserId = "" }))
        {
            var slice = TimeSlice.Of(alike.Key.Page);
            var ids = alike.Select(key => key.UserId).ToArray();
            var users = db.Users.AsNoTracking().Where(user => ids.Contains(user.Id));
            // The database numbers the lines before it joins them: it must not number those of everybody.
            var lines = Lines(db, alike.Key.OnlyPublic).Where(line => ids.Contains(line.UserId));
            foreach (var row in await Select(users, lines, slice).ToListAsync(cancellationToken))
                connections[alike.Key with { UserId = row.UserId }] = ToConnection(row, slice);
        }
        return connections;
    }

    /// <summary>The lines of all users.</summary>
    private protected abstract IQueryable<UserLine<T>> Lines(ElevateDbContext db, bool onlyPublic);

    private static IQueryable<Row> Select(IQueryable<User> users, IQueryable<UserLine<T>> lines, TimeSlice slice)
    {
        var (size, hasAfter, after, hasBefore, before) = (slice.Size + 1, slice.HasAfter, slice.After.At, slice.HasBefore, slice.Before.At);
        var (afterId, beforeId) = (slice.After.Id, slice.Before.Id);
        var within = lines
            .Where(line => !hasAfter || line.At < after || (line.At == after && line.Id < afterId))
            .Where(line => !hasBefore || line.At > before || (line.At == before && line.Id > beforeId));

        return slice.FromEnd
            ? users.Select(user => new Row(
                user.Id,
                lines.Count(line => line.UserId == user.Id),
                within.Where(line => line.UserId == user.Id).OrderBy(line => line.At).ThenBy(line => line.Id).Take(size).ToList()))
            : users.Select(user => new Row(
                user.Id,
                lines.Count(line => line.UserId == user.Id),
                within.Where(line => line.UserId == user.Id).OrderByDescending(line => line.At).ThenByDescending(line => line.Id).Take(size).ToList()));
    }

    private static Connection<T> ToConnection(Row row, TimeSlice slice)
    {
        var goesOn = row.Lines.Count > slice.Size;
        var lines = row.Lines.Take(slice.Size);
        var cursors = (slice.FromEnd ? lines.Reverse() : lines).Select(line => (line.Line, Cursor: new TimeCursor(line.At, line.Id).ToString()));
        return slice.FromEnd
            ? Pages.ToConnection(cursors, goesOn, slice.HasBefore, row.TotalCount)
            : Pages.ToConnection(cursors, slice.HasAfter, goesOn, row.TotalCount);
    }

    /// <summary>What the database answers for one user: the lines of the page, and one more where the list goes on.</summary>
    private sealed record Row(string UserId, int TotalCount, IReadOnlyList<UserLine<T>> Lines);
}
