using System.CommandLine;
using Elevate.Api.Configuration;
using Elevate.Api.Operations;

namespace Elevate.Api.Hosting;

/// <summary>What the program can be told on the command line.</summary>
internal static class ElevateCommandLine
{
    // Only builds the schema; nothing connects with it.
    private const string NoDatabase = "Host=localhost";

    public static Task<int> RunAsync(string[] args)
    {
        // Hot Chocolate brings the schema commands along, with a command line of its own.
        // The schema is the same everywhere, and only Development asks for no identity provider.
        if (args is ["schema", ..]) return ElevateApp.Build(ElevateApp.CreateBuilder(["--environment=Development"]), NoDatabase).RunWithGraphQLCommandsAsync(args);

        var root = new RootCommand("Elevate: the back end of a programme for educators. Without a command it serves the GraphQL API.")
        {
            // --urls and the like belong to the configuration.
            TreatUnmatchedTokensAsErrors = false
        };
        root.SetAction((result, token) => OperatorErrors.ReportAsync("Elevate did not start", () => ServeCommand.RunAsync([.. result.UnmatchedTokens], token)));

        root.Add(TokenCommand.Create());
        root.Add(DatabaseCommands.Create());
        root.Add(HealthCommand.Create());
        root.Add(ConfigCommand.Create());
        root.Add(new Command("schema", "Commands on the GraphQL schema: schema export --output <file>."));

        return root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }
}
