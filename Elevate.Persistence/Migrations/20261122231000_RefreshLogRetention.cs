using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>The log of the views' refreshes, a few rows a minute, is kept for a month.</summary>
public partial class RefreshLogRetention : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationSql.Read(nameof(RefreshLogRetention), "refresh"));
}
