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

        var settings = Settings();
        var parsed = CreateRoot(settings).Parse(args);
        if (parsed.CommandResult.Command is not RootCommand && parsed.GetResult(settings) is { Tokens: [var first, ..] })
        {
            await Console.Error.WriteLineAsync($"'{first.Value}' stands before a command. Commands take their settings from files and the environment.");
            return 2;
        }
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
        return parsed.Action is ParseErrorAction ? 2 : exitCode;
    }

    // Of the help of every command, were it not hidden.
    private static Argument<string[]> Settings()
    {
        var settings = new Argument<string[]>("settings") { Arity = ArgumentArity.ZeroOrMore, Hidden = true };
        settings.Validators.Add(result =>
        {
            foreach (var word in NoSettings([.. result.Tokens.Select(token => token.Value)]))
                result.AddError($"'{word}' is neither a command nor a setting with a value.");
        });
        return settings;
    }

    private static RootCommand CreateRoot(Argument<string[]> settings)
    {
        var root = new RootCommand("""
            Elevate: the back end of a programme for educators. Without a command it serves the GraphQL API, with settings that are
            given here (--urls=http://localhost:8080), in files, or in the environment; the command config prints them all.
            """) { settings };
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
