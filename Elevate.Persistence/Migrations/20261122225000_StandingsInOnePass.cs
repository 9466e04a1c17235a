using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>
/// Standings are made anew by reading the ledger once, and folding their changes looks for the rows to take once, however wrong the planner is about how
/// many there are.
/// </summary>
public partial class StandingsInOnePass : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationSql.Read(nameof(StandingsInOnePass), "standings"));
}
