using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>The materialized views for analytics, computed from the ledger without the help of the live boards, and their refresh.</summary>
public partial class AnalyticViews : Migration
{
    private static readonly string[] Topics = ["analytic_views", "refresh"];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var topic in Topics)
            migrationBuilder.Sql(MigrationSql.Read(nameof(AnalyticViews), topic));
    }
}
