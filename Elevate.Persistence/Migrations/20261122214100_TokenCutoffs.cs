using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>Until when the tokens of a user, or of everyone, were revoked.</summary>
public partial class TokenCutoffs : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationSql.Read(nameof(TokenCutoffs), "tokens"));
}
