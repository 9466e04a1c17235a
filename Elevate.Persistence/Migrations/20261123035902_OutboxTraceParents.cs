using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>Where in a trace a message was written, so that its delivery can be found from there.</summary>
public partial class OutboxTraceParents : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>(
            name: "trace_parent",
            table: "outbox_messages",
            type: "character varying(55)",
            maxLength: 55,
            nullable: true);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: "trace_parent", table: "outbox_messages");
}
