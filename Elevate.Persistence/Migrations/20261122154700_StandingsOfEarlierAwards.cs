using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>Fills the live boards from the awards that are older than what keeps them.</summary>
public partial class StandingsOfEarlierAwards : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(MigrationSql.Read(nameof(StandingsOfEarlierAwards), "fill"), suppressTransaction: true);
}
