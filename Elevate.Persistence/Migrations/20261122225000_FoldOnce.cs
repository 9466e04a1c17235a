using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>Folding the changes of standings looks for the rows to take once, however wrong the planner is about how many there are.</summary>
public partial class FoldOnce : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationSql.Read(nameof(FoldOnce), "standings"));
}
