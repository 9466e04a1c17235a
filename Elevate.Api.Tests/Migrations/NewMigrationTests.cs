using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Schema.Scaffolding;

namespace Elevate.Api.Tests.Migrations;

public sealed class NewMigrationTests : IDisposable
{
    private readonly string _checkout = Directory.CreateTempSubdirectory("elevate-checkout-").FullName;

    public void Dispose() => Directory.Delete(_checkout, recursive: true);

    [Fact]
    public async Task A_change_of_the_model_becomes_a_migration_to_review()
    {
        CopySource();
        var model = Path.Combine(_checkout, "Elevate.Persistence", "Model", "NicknameConfiguration.cs");
        await File.WriteAllTextAsync(model, """
            using Elevate.Domain.Users;
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Metadata.Builders;

            namespace Elevate.Persistence.Model;

            internal sealed class NicknameConfiguration : IEntityTypeConfiguration<User>
            {
                public void Configure(EntityTypeBuilder<User> builder)
                {
                    builder.Property<string?>("Nickname");
                    builder.HasIndex("Nickname").HasDatabaseName("ix_users_nickname");
                }
            }
            """);

        var written = await new NewMigration(_checkout).WriteAsync("UserNicknames");

        Assert.True(written.HasModelChanges);
        var source = await File.ReadAllTextAsync(written.File);
        Assert.Contains("\nnamespace Elevate.Persistence.Migrations;\n\n/// <inheritdoc />\npublic partial class UserNicknames : Migration\n{\n", source, StringComparison.Ordinal);
        Assert.Contains("\n\n        migrationBuilder.Sql(MigrationSql.Read(nameof(UserNicknames), \"user_nicknames\"));\n    }\n", source, StringComparison.Ordinal);
        Assert.EndsWith(Path.Combine("Sql", "UserNicknames", "user_nicknames.sql"), written.SqlFile, StringComparison.Ordinal);
        Assert.True(File.Exists(written.SqlFile));
        Assert.StartsWith("ALTER TABLE users ADD nickname text;\n\nCREATE INDEX ix_users_nickname ON users (nickname);\n\n-- What EF Core cannot write.", written.Sql, StringComparison.Ordinal);
        Assert.Contains("_UserNicknames CreateIndex:1 indexes-are-built-concurrently", written.Findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("userNicknames", "is no name for a migration")]
    [InlineData("User_Nicknames", "is no name for a migration")]
    [InlineData("../Users", "is no name for a migration")]
    [InlineData("Rules", "There is a migration Rules already.")]
    [InlineData("rules", "is no name for a migration")]
    [InlineData("SEEDS", "There is a migration SEEDS already.")]
    public async Task A_name_is_that_of_a_new_class(string name, string message)
    {
        var exception = await Assert.ThrowsAsync<NewMigrationException>(() => new NewMigration(AppProgram.Root).WriteAsync(name));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_a_tool_says_is_passed_on()
    {
        Directory.CreateDirectory(Path.Combine(_checkout, "Elevate.Persistence", "Migrations"));

        var exception = await Assert.ThrowsAsync<NewMigrationException>(() => new NewMigration(_checkout).WriteAsync("UserNicknames"));

        Assert.StartsWith("dotnet restore Elevate.Persistence failed with code 1.\nMSBUILD : error MSB1003:", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_changes_of_the_model_it_is_there_for_sql()
    {
        const string empty = """
            using Microsoft.EntityFrameworkCore.Migrations;

            #nullable disable

            namespace Elevate.Persistence.Migrations
            {
                /// <inheritdoc />
                public partial class Nothing : Migration
                {
                    /// <inheritdoc />
                    protected override void Up(MigrationBuilder migrationBuilder)
                    {

                    }

                    /// <inheritdoc />
                    protected override void Down(MigrationBuilder migrationBuilder)
                    {

                    }
                }
            }

            """;

        Assert.True(MigrationFile.IsEmpty(empty));
        Assert.Equal("""
            using Microsoft.EntityFrameworkCore.Migrations;

            #nullable disable

            namespace Elevate.Persistence.Migrations;

            /// <inheritdoc />
            public partial class Nothing : Migration
            {
                /// <inheritdoc />
                protected override void Up(MigrationBuilder migrationBuilder)
                {
                    migrationBuilder.Sql(MigrationSql.Read(nameof(Nothing), "nothing"));
                }
            }

            """, MigrationFile.Tidy(empty, "Nothing", "nothing"));
    }

    /// <summary>What a migration is written from; not what was built of it.</summary>
    private void CopySource()
    {
        string[] files = ["Directory.Build.props", "Directory.Packages.props", "UpstreamPackages.props", "global.json", Path.Combine(".config", "dotnet-tools.json")];
        string[] projects = ["Elevate.Domain", "Elevate.Persistence"];
        var sources = projects.SelectMany(project => Directory.EnumerateFiles(Path.Combine(AppProgram.Root, project), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(AppProgram.Root, file))
            .Where(file => file.Split(Path.DirectorySeparatorChar)[1] is not ("bin" or "obj"));
        foreach (var file in files.Concat(sources))
        {
            var copy = Path.Combine(_checkout, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(AppProgram.Root, file), copy);
        }
    }
}
