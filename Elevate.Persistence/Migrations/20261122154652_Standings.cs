using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>The live boards: standings kept by triggers, their score distribution, and what keeps, checks and rebuilds them.</summary>
public partial class Standings : Migration
{
    private static readonly string[] Topics = ["tables", "standings"];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var topic in Topics)
            migrationBuilder.Sql(MigrationSql.Read(nameof(Standings), topic));
    }
}
