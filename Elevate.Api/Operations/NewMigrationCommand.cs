using System.CommandLine;
using Elevate.Api.Hosting;
using Elevate.Persistence.Schema.Scaffolding;

namespace Elevate.Api.Operations;

/// <summary><c>db new</c>: writes a migration. It needs the source and the SDK, and no database.</summary>
internal static class NewMigrationCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "What it is called, as a class is: BadgeIcons." };
        var command = new Command("new", "Writes a migration from the changes of the model, with a place for SQL, and shows what it does.") { name };
        command.SetAction((result, token) => OperatorErrors.ReportAsync("db new failed", () => RunAsync(result.GetRequiredValue(name), token)));
        return command;
    }

    private static async Task<int> RunAsync(string name, CancellationToken cancellationToken)
    {
        var project = Checkout.ProjectFolder()
            ?? throw new NewMigrationException("Migrations are written into the source. Call it with dotnet run in a checkout; a published app only applies them.");
        var checkout = System.IO.Path.GetDirectoryName(project)!;
        var written = await new NewMigration(checkout).WriteAsync(name, Console.WriteLine, cancellationToken);
        Console.WriteLine($"""

            {written.Sql.TrimEnd()}

            {written.Findings}

            Wrote {System.IO.Path.GetRelativePath(checkout, written.File)}
              and {System.IO.Path.GetRelativePath(checkout, written.SqlFile)}, which it loads. Show what it makes in Elevate.Persistence/Sql too.
            """);
        if (!written.HasModelChanges) Console.WriteLine("Nothing in the model has changed: the migration is there for SQL only.");
        return 0;
    }
}
