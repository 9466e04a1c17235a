using System.CommandLine;
using Elevate.Api.Hosting;
using Elevate.Persistence;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Seeding;

namespace Elevate.Api.Operations;

/// <summary><c>db reset</c>.</summary>
internal static class ResetCommand
{
    public static Command Create()
    {
        var force = new Option<bool>("--force") { Description = "Says that everything in the database may go; whoever is connected is disconnected." };
        return DatabaseCommands.Create("reset", "Drops the database, makes it anew, migrates and seeds it. Development only.", async (result, database, token) =>
        {
            var builder = ElevateApp.CreateBuilder([]);
            if (!builder.Environment.IsDevelopment()) throw new OperatorException($"This is {builder.Environment.EnvironmentName}; a database is reset in Development only.");
            if (!result.GetValue(force)) throw new OperatorException($"Everything in {database.Description} would be gone. --force does it.");

            var (name, settings) = await new DatabaseReset(database.DirectConnectionString).RunAsync(token);
            Console.WriteLine($"{name} is empty.");
            foreach (var setting in settings) Console.WriteLine($"A superuser has to make this setting again: {setting};");
            await using (var migrator = new DatabaseMigrator(database.DirectConnectionString)) await migrator.MigrateAsync(Console.WriteLine, token);
            await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.DirectConnectionString);
            if (FirstAdmin.From(builder.Configuration) is { } admin)
            {
                await new DefaultSeed(dataSource).AddAdminAsync(admin, token);
                Console.WriteLine("The first admin is in place; the demo programme is for databases without anybody.");
            }
            else if (await new DemoSeed(dataSource).RunAsync(token))
            {
                Console.WriteLine("Seeded the demo programme.");
            }
            return 0;
        }, force);
    }
}
