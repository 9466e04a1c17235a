using System.CommandLine;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Schema.Drift;

namespace Elevate.Api.Operations;

/// <summary>The options of the commands that look for drift.</summary>
internal sealed class DriftOptions
{
    public Option<string> Scratch { get; } = new("--scratch")
    {
        Description = "A server of the same version where a scratch database may be made (URL or key=value pairs); without it, beside the database.",
        HelpName = "connection"
    };

    public Option<string[]> Roles { get; } = new("--role")
    {
        Description = "A role that was given privileges by hand, such as the app's own: they are no drift. It may be said several times.",
        HelpName = "name"
    };

    public DriftFinder CreateFinder(ParseResult result, DatabaseConnection database) =>
        new(database.DirectConnectionString, ScratchOf(result)) { Roles = result.GetValue(Roles) ?? [], AppRole = database.AppRole };

    /// <summary>Where scratch databases are made; null: beside the database.</summary>
    public string? ScratchOf(ParseResult result) =>
        result.GetValue(Scratch) is { } server ? ConnectionUrl.Parse("--scratch", server).ConnectionString : null;
}
