using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>Activities, scoring rules and the badge catalogue.</summary>
public partial class Seeds : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(MigrationSql.Read(nameof(Seeds), "catalogue"));
}
