using Elevate.Persistence;
using Elevate.Persistence.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Api.Tests.Migrations;

/// <summary>The app's migrations and two of a later version, as they should be written: definitions first, then what goes through all rows.</summary>
internal sealed class SafeMigrations(
    ICurrentDbContext currentContext, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : NextVersion(currentContext, options, ids, logger)
{
    public const string Definitions = "29990101000001_Definitions";
    public const string Rows = "29990101000002_Rows";

    public static void Use(DbContextOptionsBuilder options) => Use<SafeMigrations>(options);

    [DbContext(typeof(ElevateDbContext)), Migration(Definitions)]
    private sealed class DefinitionsMigration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE users ADD COLUMN nickname text;");
            migrationBuilder.AddConstraintNotValid("chk_users_nickname", "users", "CHECK (nickname <> '')");
        }
    }

    [DbContext(typeof(ElevateDbContext)), Migration(Rows)]
    private sealed class RowsMigration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.SqlInBatches("UPDATE users SET nickname = handle WHERE id IN (SELECT id FROM users WHERE nickname IS NULL ORDER BY id LIMIT 200)");
            migrationBuilder.CreateIndexConcurrently("ix_users_nickname", "users", "(nickname)", isUnique: true);
            migrationBuilder.ValidateConstraint("chk_users_nickname", "users");
        }
    }
}
