using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>Standings are made anew by reading the ledger once, and the score distribution by counting them once.</summary>
public partial class StandingsInOnePass : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationSql.Read(nameof(StandingsInOnePass), "standings"));
}
