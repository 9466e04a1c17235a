using Elevate.Api.Tests.Database;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;
using Npgsql;

namespace Elevate.Api.Tests.Leaderboards;

/// <summary>
/// A database of participants and awards beside a plain list of the same: the naive oracle. What it expects of a board is worked out from the
/// list by sorting, with nothing kept.
/// </summary>
internal sealed class BoardWorld(NpgsqlDataSource dataSource, int seed)
{
    private static readonly string?[] Cohorts = [null, "Bandung 2025", "Medan 2025", "Cohort | odd 'name'"];
    private static readonly string?[] Schools = [null, "SMAN 1", "SMK Telkom", "100% Merdeka_School"];

    private readonly Random _random = new(seed);
    private readonly List<Award> _awards = [];
    private int _events;

    public sealed record Person(string Id, string Handle)
    {
        public string Name { get; set; } = "";
        public string Role { get; set; } = "PARTICIPANT";
        public string UserType { get; set; } = "EDUCATOR";
        public string Visibility { get; set; } = "PUBLIC";
        public bool Deleted { get; set; }
        public string? Cohort { get; set; }
        public string? School { get; set; }
        public bool IsRanked => Role == "PARTICIPANT" && UserType == "EDUCATOR" && Visibility == "PUBLIC" && !Deleted;
    }

    private sealed record Award(string UserId, int Points, DateTimeOffset At);

    public List<Person> People { get; } = [];

    /// <summary>The UTC day that the window job was told last. It starts well before the real day and never passes it, as in life.</summary>
    public DateOnly Today { get; private set; } = RealToday.AddDays(-90);

    private static DateOnly RealToday => DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>Turns the database's window back to where this world starts; before the first award.</summary>
    public async Task BeginAsync()
    {
        await using var command = dataSource.CreateCommand("UPDATE board_windows SET floor_date = $1");
        command.Parameters.Add(new() { Value = Today.AddDays(-30) });
        await command.ExecuteNonQueryAsync();
    }

    public async Task AddPeopleAsync(int count)
    {
        await using var connection = await OpenAsSystemAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await SystemContext.EnterAsync(connection);
        for (var i = 0; i < count; i++)
        {
            var number = People.Count;
            var person = new Person($"user-{_random.Next(1_000_000):x}-{seed}-{number}", $"handle_{seed}_{number}")
            {
                Name = $"Guru {(char)('A' + number % 26)} {number}",
                UserType = _random.Next(10) == 0 ? "STUDENT" : "EDUCATOR",
                Visibility = _random.Next(10) == 0 ? "PRIVATE" : "PUBLIC",
                Cohort = Pick(Cohorts),
                School = Pick(Schools)
            };
            People.Add(person);
            await using var insert = new NpgsqlCommand("""
                INSERT INTO users (id, handle, name, email, user_type, user_type_confirmed, profile_visibility, cohort, school)
                VALUES ($1, $2, $3, $4, $5::"UserType", true, $6::"Visibility", $7, $8)
                """, connection);
            insert.Parameters.Add(new() { Value = person.Id });
            insert.Parameters.Add(new() { Value = person.Handle });
            insert.Parameters.Add(new() { Value = person.Name });
            insert.Parameters.Add(new() { Value = $"{person.Handle}@example.org" });
            insert.Parameters.Add(new() { Value = person.UserType });
            insert.Parameters.Add(new() { Value = person.Visibility });
            insert.Parameters.Add(new() { Value = (object?)person.Cohort ?? DBNull.Value });
            insert.Parameters.Add(new() { Value = (object?)person.School ?? DBNull.Value });
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    /// <summary>One or several awards in one statement: today, days ago, at the same moment as another, negative, or nothing.</summary>
    public async Task AwardAsync()
    {
        var rows = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => new Award(
            Pick(People).Id,
            _random.Next(8) switch { 0 => 0, 1 => -_random.Next(1, 60), _ => 10 * _random.Next(1, 6) },
            RandomMoment())).ToList();

        await using var connection = await OpenAsSystemAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await SystemContext.EnterAsync(connection);
        await using var insert = new NpgsqlCommand("""
            INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time, created_at)
            SELECT user_id, 'EXPLORE', 'FORM', points, 'test', event_id, at, at FROM unnest($1, $2, $3, $4) AS row (user_id, points, event_id, at)
            """, connection);
        insert.Parameters.Add(new() { Value = rows.Select(r => r.UserId).ToArray() });
        insert.Parameters.Add(new() { Value = rows.Select(r => r.Points).ToArray() });
        insert.Parameters.Add(new() { Value = rows.Select(_ => $"test:{seed}:{_events++}").ToArray() });
        insert.Parameters.Add(new() { Value = rows.Select(r => r.At).ToArray() });
        await insert.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        _awards.AddRange(rows);
    }

    public async Task ChangeSomebodyAsync()
    {
        var person = Pick(People);
        switch (_random.Next(6))
        {
            case 0: person.UserType = person.UserType == "EDUCATOR" ? "STUDENT" : "EDUCATOR"; break;
            case 1: person.Role = person.Role == "PARTICIPANT" ? "REVIEWER" : "PARTICIPANT"; break;
            case 2: person.Visibility = person.Visibility == "PUBLIC" ? "PRIVATE" : "PUBLIC"; break;
            case 3: person.Cohort = Pick(Cohorts); break;
            case 4: person.School = Pick(Schools); break;
            default: person.Deleted |= _random.Next(4) == 0; break;
        }

        await using var connection = await OpenAsSystemAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await SystemContext.EnterAsync(connection);
        await using var update = new NpgsqlCommand("""
            UPDATE users SET role = $2::"Role", user_type = $3::"UserType", profile_visibility = $4::"Visibility", cohort = $5, school = $6,
                deleted_at = CASE WHEN $7 THEN coalesce(deleted_at, now()) END WHERE id = $1
            """, connection);
        update.Parameters.Add(new() { Value = person.Id });
        update.Parameters.Add(new() { Value = person.Role });
        update.Parameters.Add(new() { Value = person.UserType });
        update.Parameters.Add(new() { Value = person.Visibility });
        update.Parameters.Add(new() { Value = (object?)person.Cohort ?? DBNull.Value });
        update.Parameters.Add(new() { Value = (object?)person.School ?? DBNull.Value });
        update.Parameters.Add(new() { Value = person.Deleted });
        await update.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Lets days pass: the window moves.</summary>
    public async Task PassDaysAsync(BoardMaintenance maintenance)
    {
        var next = Today.AddDays(_random.Next(1, 16));
        Today = next < RealToday ? next : RealToday;
        await maintenance.AdvanceWindowAsync(Today);
    }

    public IReadOnlyList<Board> Boards() =>
    [
        .. from period in Enum.GetValues<LeaderboardPeriod>()
           from cohort in Cohorts
           from school in Schools
           select new Board(period, cohort, school)
    ];

    /// <summary>The board from first principles: rank, points, handle.</summary>
    public List<(int Rank, int Points, string Handle)> Expected(Board board)
    {
        var floor = new DateTimeOffset(Today.AddDays(-30).ToDateTime(default), TimeSpan.Zero);
        return People
            .Where(p => p.IsRanked && (board.Cohort is null || p.Cohort == board.Cohort) && (board.School is null || p.School == board.School))
            .Select(p => (Person: p, Awards: _awards.Where(a => a.UserId == p.Id && a.Points != 0
                && (board.Period == LeaderboardPeriod.AllTime || a.At >= floor)).ToList()))
            .Where(x => x.Awards.Sum(a => a.Points) > 0)
            .OrderByDescending(x => x.Awards.Sum(a => a.Points)).ThenBy(x => x.Awards.Max(a => a.At)).ThenBy(x => x.Person.Id, StringComparer.Ordinal)
            .Select((x, i) => (i + 1, x.Awards.Sum(a => a.Points), x.Person.Handle))
            .ToList();
    }

    public int Next(int max) => _random.Next(max);

    private DateTimeOffset RandomMoment()
    {
        if (_awards.Count > 0 && _random.Next(5) == 0) return Pick(_awards).At;
        var ago = TimeSpan.FromDays(_random.Next(2) == 0 ? _random.Next(3) : _random.Next(130)) + TimeSpan.FromSeconds(_random.Next(86_400));
        return new DateTimeOffset(Math.Max(0, (DateTimeOffset.UtcNow - ago).UtcTicks) / 10_000_000 * 10_000_000, TimeSpan.Zero);
    }

    private async Task<NpgsqlConnection> OpenAsSystemAsync() => await dataSource.OpenConnectionAsync();

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
