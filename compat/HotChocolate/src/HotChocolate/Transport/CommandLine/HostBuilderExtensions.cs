using HotChocolate.Transport.CommandLine;

namespace Microsoft.Extensions.Hosting;

/// <summary>Lets an application print its schema instead of running.</summary>
public static class HostBuilderExtensions
{
    /// <summary>
    /// Runs the application, unless the arguments begin with <c>schema</c>: <c>schema export [--output file] [--schema-name name]</c> writes the schema
    /// to the file (UTF-8 with byte order mark), or to the console, and ends without starting the application.
    /// </summary>
    /// <returns>0; something else where the command failed.</returns>
    public static async Task<int> RunWithGraphQLCommandsAsync(this IHost host, string[] args)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(args);
        if (SchemaCommand.IsMeant(args)) return await SchemaCommand.Create(host).Parse(args).InvokeAsync();
        await host.RunAsync();
        return 0;
    }

    /// <inheritdoc cref="RunWithGraphQLCommandsAsync(IHost, string[])"/>
    public static void RunWithGraphQLCommands(this IHost host, string[] args)
        => Environment.ExitCode = host.RunWithGraphQLCommandsAsync(args).GetAwaiter().GetResult();
}
