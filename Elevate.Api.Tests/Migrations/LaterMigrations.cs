using Elevate.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Api.Tests.Migrations;

/// <summary>The app's migrations and some of a later version, in which the table <c>todo</c> of a test tells what is to go wrong.</summary>
internal sealed class LaterMigrations(
    ICurrentDbContext currentContext, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : NextVersion(currentContext, options, ids, logger)
{
    public const string First = "29990101000001_First";
    public const string Second = "29990101000002_Second";
    public const string Concurrent = "29990101000003_Concurrent";
    public const string Last = "29990101000004_Last";

    public static void Use(DbContextOptionsBuilder options) => Use<LaterMigrations>(options);

    [DbContext(typeof(ElevateDbContext)), Migration(First)]
    private sealed class FirstMigration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("COMMENT ON TABLE users IS 'Accounts'");
    }

    [DbContext(typeof(ElevateDbContext)), Migration(Second)]
    private sealed class SecondMigration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE users ADD COLUMN nickname text");
            migrationBuilder.Sql("DELETE FROM todo WHERE place = 'second' AND 1 / CASE WHEN fails THEN 0 ELSE 1 END = 0");
        }
    }

    [DbContext(typeof(ElevateDbContext)), Migration(Concurrent)]
    private sealed class ConcurrentMigration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE INDEX CONCURRENTLY ix_users_nickname ON users (nickname)", suppressTransaction: true);
            migrationBuilder.Sql("DELETE FROM todo WHERE place = 'concurrent' AND 1 / CASE WHEN fails THEN 0 ELSE 1 END = 0", suppressTransaction: true);
        }
    }

    [DbContext(typeof(ElevateDbContext)), Migration(Last)]
    private sealed class LastMigration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("COMMENT ON COLUMN users.nickname IS 'How friends call them'");
    }
}
