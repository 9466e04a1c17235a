using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>The rules of the programme as constraints and triggers. It is not undone: what it guards would be left open.</summary>
public partial class Rules : Migration
{
    // In this order: what CHECKs and triggers call comes before them.
    private static readonly string[] Topics =
    [
        "context", "json", "evidence", "submission_authors", "submission_limits", "decisions", "attachments",
        "scoring", "ledger", "users", "badges", "audit", "kajabi",
    ];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var topic in Topics)
            migrationBuilder.SqlTableByTable(MigrationSql.Read(nameof(Rules), topic));
    }
}
