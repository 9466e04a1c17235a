using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Elevate.Persistence.Migrations;

/// <summary>The last run of every background job, which is also the lease that keeps a job to one node.</summary>
public partial class Jobs : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "job_runs",
            columns: table => new
            {
                name = table.Column<string>(type: "text", nullable: false),
                started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                succeeded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                runs = table.Column<long>(type: "bigint", nullable: false),
                failures = table.Column<int>(type: "integer", nullable: false),
                error = table.Column<string>(type: "text", nullable: true),
                findings = table.Column<int>(type: "integer", nullable: true),
                summary = table.Column<string>(type: "text", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("job_runs_pkey", x => x.name);
            });
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "job_runs");
    }
}
