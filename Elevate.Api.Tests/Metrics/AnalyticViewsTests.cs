using Elevate.Api.Tests.Database;
using Elevate.Persistence.Metrics;
using Npgsql;

namespace Elevate.Api.Tests.Metrics;

/// <summary>Random submissions and awards: after a refresh, every column of every analytic view is what a plain list of them gives.</summary>
public sealed class AnalyticViewsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly string[] Activities = ["LEARN", "EXPLORE", "AMPLIFY", "PRESENT", "SHINE"];

    private readonly MetricsQueries _metrics = new(database.DataSource);
    private readonly AnalyticsRefresh _refresh = new(database.DataSource);

    [Fact]
    public async Task Views_equal_the_plain_list()
    {
        var world = await MetricsWorld.CreateAsync(database.DataSource, seed: 7, people: 30, submissions: 120, awards: 200);
        var outcomes = await _refresh.RefreshAllAsync();
        Assert.All(outcomes, o => Assert.Equal((RefreshOutcome.Refreshed, null), (o.Outcome, o.Error)));

        await CompareBoardsAsync(world);
        await CompareActivitiesAsync(world);
        await CompareGroupsAsync(world);
        await CompareTimelineAsync(world);
        await CompareStatsAsync(world);
    }

    [Fact]
    public async Task Refreshes_at_once_do_not_fail_and_each_view_is_refreshed_by_one()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _refresh.RefreshAllAsync()));
        foreach (var view in runs[0].Select(o => o.View))
        {
            var outcomes = runs.SelectMany(r => r).Where(o => o.View == view).Select(o => o.Outcome).ToList();
            Assert.Contains(RefreshOutcome.Refreshed, outcomes);
            Assert.DoesNotContain(RefreshOutcome.Failed, outcomes);
        }
    }

    [Fact]
    public async Task Every_run_leaves_a_row_in_the_log_and_moves_the_age()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await _refresh.RefreshAllAsync();
        Assert.Equal(0L, await ScalarAsync<long>("SELECT count(*) FROM analytic_views v WHERE NOT EXISTS (SELECT FROM view_refresh_log l WHERE l.view_name = v.name AND l.success AND l.row_count IS NOT NULL)"));
        Assert.All(await _metrics.GetActivityMetricsAsync(), m => Assert.True(m.RefreshedAt > before));
    }

    [Fact]
    public async Task The_log_forgets_what_is_older_than_a_month_once_a_view_is_refreshed()
    {
        const string past = "FROM view_refresh_log WHERE view_name = 'cohort_metrics' AND error = 'past'";
        await ScalarAsync<int>("""
            WITH past AS (
                INSERT INTO view_refresh_log (view_name, started_at, finished_at, duration_ms, success, error)
                SELECT 'cohort_metrics', at, at, 1, false, 'past' FROM unnest(ARRAY[now() - interval '31 days', now() - interval '29 days']) AS at RETURNING 1)
            SELECT count(*)::int FROM past
            """);

        await _refresh.RefreshAllAsync();

        Assert.Equal(1L, await ScalarAsync<long>($"SELECT count(*) {past}"));
        Assert.Equal(0L, await ScalarAsync<long>($"SELECT count(*) {past} AND started_at < now() - interval '30 days'"));
    }

    [Fact]
    public async Task A_timeline_is_bounded_and_in_order()
    {
        var to = new DateOnly(2026, 1, 31);
        Assert.Equal("to", (await Assert.ThrowsAsync<Elevate.Domain.Errors.ValidationException>(() => _metrics.GetTimelineAsync(to, to.AddDays(-1), null))).Field);
        Assert.Equal("to", (await Assert.ThrowsAsync<Elevate.Domain.Errors.ValidationException>(() => _metrics.GetTimelineAsync(to.AddDays(-366), to, null))).Field);
        Assert.Equal(366 * 5, (await _metrics.GetTimelineAsync(to.AddDays(-365), to, null)).Count);
    }

    private async Task CompareBoardsAsync(MetricsWorld world)
    {
        var floor = new DateTimeOffset(world.Today.AddDays(-30).ToDateTime(default), TimeSpan.Zero);
        foreach (var (view, since) in new[] { ("leaderboard_totals", DateTimeOffset.MinValue), ("leaderboard_30d", floor) })
        {
            var expected = world.People.Where(p => p.IsRanked)
                .Select(p => (
                    p.Id,
                    Points: (decimal)world.Awards.Where(a => a.UserId == p.Id && a.At >= since).Sum(a => a.Points),
                    Public: world.Submissions.LongCount(s => s.UserId == p.Id && s.At >= since && s is { Status: "APPROVED", Visibility: "PUBLIC" }),
                    Approved: world.Submissions.LongCount(s => s.UserId == p.Id && s.At >= since && s.Status == "APPROVED"),
                    Pending: world.Submissions.LongCount(s => s.UserId == p.Id && s.At >= since && s.Status == "PENDING")))
                .Where(r => r.Points > 0).OrderBy(r => r.Id, StringComparer.Ordinal);
            var actual = await RowsAsync(
                $"SELECT user_id, total_points::numeric, public_submissions, total_approved_submissions, pending_submissions FROM {view} ORDER BY user_id COLLATE \"C\"",
                r => (r.GetString(0), r.GetDecimal(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)));
            Assert.Equal(expected, actual);
        }
    }

    private async Task CompareActivitiesAsync(MetricsWorld world)
    {
        var actual = await _metrics.GetActivityMetricsAsync();
        Assert.Equal(
            Activities.Select(code =>
            {
                var own = world.Submissions.Where(s => s.Activity == code).ToList();
                return (code, own.Count, own.Count(s => s.Status == "PENDING"), own.Count(s => s.Status == "APPROVED"), own.Count(s => s.Status == "REJECTED"),
                    own.Count(s => s is { Status: "APPROVED", Visibility: "PUBLIC" }), world.Awards.Where(a => a.Activity == code).Sum(a => a.Points),
                    own.Select(s => s.UserId).Distinct().Count());
            }),
            actual.Select(m => (m.ActivityCode.ToString().ToUpperInvariant(), m.TotalSubmissions, m.PendingSubmissions, m.ApprovedSubmissions,
                m.RejectedSubmissions, m.PublicSubmissions, m.TotalPointsAwarded, m.UniqueParticipants)));
    }

    private async Task CompareGroupsAsync(MetricsWorld world)
    {
        foreach (var (actual, name) in new (IReadOnlyList<GroupMetrics>, Func<MetricsWorld.Person, string?>)[]
        {
            (await _metrics.GetCohortMetricsAsync(), p => p.Cohort),
            (await _metrics.GetSchoolMetricsAsync(), p => p.School)
        })
        {
            var expected = world.People.Where(p => p.Role == "PARTICIPANT")
                .GroupBy(p => string.IsNullOrWhiteSpace(name(p)) ? "Unassigned" : name(p)!.Trim())
                .Select(g =>
                {
                    int Points(MetricsWorld.Person p) => world.Awards.Where(a => a.UserId == p.Id).Sum(a => a.Points);
                    var own = world.Submissions.Where(s => g.Any(p => p.Id == s.UserId)).ToList();
                    return (g.Key, g.Count(), g.Count(p => world.Awards.Any(a => a.UserId == p.Id)), g.Count(p => own.Any(s => s.UserId == p.Id)), g.Sum(Points),
                        (double)Math.Round((decimal)g.Sum(Points) / g.Count(), 2, MidpointRounding.AwayFromZero), Math.Max(0, g.Max(Points)), own.Count,
                        own.Count(s => s.Status == "APPROVED"), own.Count(s => s.Status == "PENDING"), own.Count(s => s is { Status: "APPROVED", Visibility: "PUBLIC" }));
                })
                .OrderByDescending(r => r.Item5).ThenBy(r => r.Key, StringComparer.Ordinal);
            Assert.Equal(expected, actual.Select(m => (m.Name, m.TotalParticipants, m.ParticipantsWithPoints, m.ParticipantsWithSubmissions, m.TotalPoints,
                m.AveragePoints, m.MaxPoints, m.TotalSubmissions, m.ApprovedSubmissions, m.PendingSubmissions, m.PublicSubmissions)));
        }
    }

    private async Task CompareTimelineAsync(MetricsWorld world)
    {
        var (first, last) = (world.Today.AddDays(-90), world.Today);
        var expected =
            from day in Enumerable.Range(0, 91).Select(step => first.AddDays(step))
            from code in Activities
            let handedIn = world.Submissions.Where(s => s.Activity == code && DateOnly.FromDateTime(s.At.UtcDateTime) == day).ToList()
            let awarded = world.Awards.Where(a => a.Activity == code && DateOnly.FromDateTime(a.At.UtcDateTime) == day).ToList()
            select (day, code, awarded.Sum(a => a.Points), awarded.Count, awarded.Select(a => a.UserId).Distinct().Count(), handedIn.Count,
                handedIn.Count(s => s.Status == "APPROVED"), handedIn.Count(s => s.Status == "REJECTED"), handedIn.Select(s => s.UserId).Distinct().Count());
        var timeline = await _metrics.GetTimelineAsync(first, last, null);
        Assert.Equal(expected, timeline.Select(m => (m.Date, m.ActivityCode.ToString().ToUpperInvariant(), m.PointsAwarded, m.PointEntries, m.UniquePointUsers,
            m.SubmissionsCreated, m.SubmissionsApproved, m.SubmissionsRejected, m.UniqueSubmitters)));

        var series = await RowsAsync(
            "SELECT date, activity_code, points_awarded::int, cumulative_points::int, submissions_created::int, cumulative_submissions::int FROM time_series_metrics ORDER BY date, array_position(ARRAY['LEARN', 'EXPLORE', 'AMPLIFY', 'PRESENT', 'SHINE'], activity_code)",
            r => (r.GetFieldValue<DateOnly>(0), r.GetString(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5)));
        Assert.Equal(455, series.Count);
        Assert.Equal(
            timeline.Select(m => (m.Date, m.ActivityCode.ToString().ToUpperInvariant(), m.PointsAwarded,
                timeline.Where(x => x.ActivityCode == m.ActivityCode && x.Date <= m.Date).Sum(x => x.PointsAwarded), m.SubmissionsCreated,
                timeline.Where(x => x.ActivityCode == m.ActivityCode && x.Date <= m.Date).Sum(x => x.SubmissionsCreated))),
            series);
    }

    private async Task CompareStatsAsync(MetricsWorld world)
    {
        var stats = await _metrics.GetPlatformStatsAsync();
        var educators = world.People.Where(p => p.UserType == "EDUCATOR").Select(p => p.Id).ToHashSet();
        Assert.Equal(
            (educators.Count, world.People.Count(p => p.Role == "PARTICIPANT"), world.Submissions.Count, world.Submissions.Count(s => s.Status == "APPROVED"),
                world.Awards.Sum(a => a.Points), world.Submissions.Where(s => s is { Activity: "AMPLIFY", Status: "APPROVED" } && educators.Contains(s.UserId)).Sum(s => s.Reach),
                world.Submissions.Count(s => s is { Activity: "PRESENT", Status: "APPROVED" } && educators.Contains(s.UserId)),
                world.Submissions.Where(s => educators.Contains(s.UserId)).Select(s => s.UserId).Distinct().Count()),
            (stats.TotalEducators, stats.TotalParticipants, stats.TotalSubmissions, stats.ApprovedSubmissions, stats.TotalPointsAwarded,
                stats.PeersAndStudentsReached, stats.StoriesShared, stats.ActiveEducators));
    }

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task<List<T>> RowsAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }
}
