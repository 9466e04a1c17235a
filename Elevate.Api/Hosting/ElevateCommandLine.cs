using System.CommandLine;
using System.CommandLine.Invocation;
using Elevate.Api.Configuration;
using Elevate.Api.Operations;

namespace Elevate.Api.Hosting;

/// <summary>What the program can be told on the command line. Exit code 2: it was told what makes no sense, and did nothing.</summary>
internal static class ElevateCommandLine
{
    // Only builds the schema; nothing connects with it.
    private const string NoDatabase = "Host=localhost";

    public static async Task<int> RunAsync(string[] args)
    {
        // Hot Chocolate brings the schema commands along, with a command line of its own.
        // The schema is the same everywhere, and only Development asks for no identity provider.
        if (args is ["schema", ..])
            return await ElevateApp.Build(ElevateApp.CreateBuilder(["--environment=Development"]), NoDatabase).RunWithGraphQLCommandsAsync(args);

        var parsed = CreateRoot().Parse(args);
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
        return parsed.Action is ParseErrorAction ? 2 : exitCode;
    }

    private static RootCommand CreateRoot()
    {
        var settings = new Argument<string[]>("settings")
        {
            Description = "Settings for serving, such as --urls=http://localhost:8080; config prints them all.",
            Arity = ArgumentArity.ZeroOrMore
        };
        settings.Validators.Add(result =>
        {
            foreach (var word in NoSettings([.. result.Tokens.Select(token => token.Value)]))
                result.AddError($"'{word}' is neither a command nor a setting with a value.");
        });
        var root = new RootCommand("Elevate: the back end of a programme for educators. Without a command it serves the GraphQL API.") { settings };
        root.SetAction((result, token) => OperatorErrors.ReportAsync("Elevate did not start", () => ServeCommand.RunAsync(result.GetValue(settings) ?? [], token)));

        root.Add(TokenCommand.Create());
        root.Add(DatabaseCommands.Create());
        root.Add(HealthCommand.Create());
        root.Add(ConfigCommand.Create());
        root.Add(new Command("schema", "Commands on the GraphQL schema: schema export --output <file>."));
        return root;
    }

    /// <summary>The words that the configuration would pass over: not <c>--key=value</c>, <c>--key value</c>, <c>/key value</c> or <c>key=value</c>.</summary>
    private static IEnumerable<string> NoSettings(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Contains('=')) continue;
            var takesTheNext = words[i].StartsWith("--", StringComparison.Ordinal) || words[i].StartsWith('/');
            if (takesTheNext && i + 1 < words.Length) i++;
            else yield return words[i];
        }
    }
}
