using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>How many requests the rules refused, by hour.</summary>
public partial class Refusals : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationSql.Read(nameof(Refusals), "refusals"));
}
