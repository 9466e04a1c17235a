using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>The checks of lists in evidence keep their plans from one row to the next.</summary>
public partial class ChecksKeepTheirPlans : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationSql.Read(nameof(ChecksKeepTheirPlans), "json"));
}
