using Elevate.Persistence.Connections;
using Elevate.Persistence.Migrations;
using Npgsql;

namespace Elevate.Persistence.Seeding;

/// <summary>What every database starts with: stages, scoring rules and badges, which the migrations bring, and the first admin where one is named.</summary>
/// <param name="dataSource">The database, migrated.</param>
public sealed class DefaultSeed(NpgsqlDataSource dataSource)
{
    // The script of the migration writes to these instead of the tables of the same names, so that it can be compared with what is there.
    private const string Before = """
        CREATE TEMP TABLE activities (LIKE public.activities INCLUDING ALL) ON COMMIT DROP;
        CREATE TEMP TABLE scoring_rules (LIKE public.scoring_rules INCLUDING ALL) ON COMMIT DROP;
        CREATE TEMP TABLE badges (LIKE public.badges INCLUDING ALL) ON COMMIT DROP;
        """;

    private const string Compare = """
        WITH stages AS (
            INSERT INTO public.activities AS kept (code, name, description, default_points)
            SELECT code, name, description, default_points FROM pg_temp.activities
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, description = excluded.description, default_points = excluded.default_points
                WHERE (kept.name, kept.description, kept.default_points) IS DISTINCT FROM (excluded.name, excluded.description, excluded.default_points)
            RETURNING 1
        ), badges AS (
            INSERT INTO public.badges AS kept (code, name, description, criteria)
            SELECT code, name, description, criteria FROM pg_temp.badges
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, description = excluded.description, criteria = excluded.criteria
                WHERE (kept.name, kept.description, kept.criteria) IS DISTINCT FROM (excluded.name, excluded.description, excluded.criteria)
            RETURNING 1
        )
        SELECT (SELECT count(*) FROM stages) + (SELECT count(*) FROM badges)
        """;

    // A statement of its own: its stages have to be there.
    private const string CompareRules = """
        WITH rules AS (
            INSERT INTO public.scoring_rules AS kept (activity_code, version, fixed_points, points_per_peer, max_peers, points_per_student, max_students,
                points_per_tag, max_tag_points, adjustment_percent)
            SELECT activity_code, version, fixed_points, points_per_peer, max_peers, points_per_student, max_students,
                points_per_tag, max_tag_points, adjustment_percent
            FROM pg_temp.scoring_rules
            ON CONFLICT (activity_code, version) DO UPDATE
                SET (fixed_points, points_per_peer, max_peers, points_per_student, max_students, points_per_tag, max_tag_points, adjustment_percent) =
                    (excluded.fixed_points, excluded.points_per_peer, excluded.max_peers, excluded.points_per_student, excluded.max_students,
                        excluded.points_per_tag, excluded.max_tag_points, excluded.adjustment_percent)
                WHERE (kept.fixed_points, kept.points_per_peer, kept.max_peers, kept.points_per_student, kept.max_students,
                        kept.points_per_tag, kept.max_tag_points, kept.adjustment_percent)
                    IS DISTINCT FROM (excluded.fixed_points, excluded.points_per_peer, excluded.max_peers, excluded.points_per_student,
                        excluded.max_students, excluded.points_per_tag, excluded.max_tag_points, excluded.adjustment_percent)
            RETURNING 1
        )
        SELECT count(*) FROM rules
        """;

    // Admins are made by superadmins, so somebody has to be the first of them.
    private const string Admin = """
        INSERT INTO users AS kept (id, handle, name, email, user_type, user_type_confirmed, role)
        SELECT $1, $2, $3, $4, 'EDUCATOR', true,
            CASE WHEN EXISTS (SELECT FROM users WHERE role = 'SUPERADMIN' AND deleted_at IS NULL) THEN 'ADMIN' ELSE 'SUPERADMIN' END::"Role"
        ON CONFLICT (id) DO UPDATE SET role = excluded.role WHERE kept.role < excluded.role
        """;

    /// <summary>Puts right what differs. Limits on awards stay as they are, and so do rows that are not part of it.</summary>
    /// <param name="cancellationToken">Gives up and leaves everything as it was.</param>
    /// <returns>How many rows were missing or different.</returns>
    public async Task<long> RunAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(Before + MigrationSql.Read("Seeds", "catalogue"), cancellationToken);
        var changed = await connection.ReadSingleAsync<long>(Compare, cancellationToken) + await connection.ReadSingleAsync<long>(CompareRules, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    /// <summary>
    /// Makes an account a superadmin's where there is none, else an admin's. One that has the id already keeps everything but a lower role.
    /// </summary>
    /// <param name="admin">Whose.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where nothing was to be done.</returns>
    public async Task<bool> AddAdminAsync(FirstAdmin admin, CancellationToken cancellationToken = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("SELECT act_as('system')", cancellationToken);
        var changed = await connection.ExecuteAsync(Admin, cancellationToken, admin.Id, admin.Handle, admin.Name, admin.Email);
        await transaction.CommitAsync(cancellationToken);
        return changed > 0;
    }
}
