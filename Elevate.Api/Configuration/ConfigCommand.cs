using System.CommandLine;

namespace Elevate.Api.Configuration;

/// <summary><c>config</c>: prints the page of the settings.</summary>
internal static class ConfigCommand
{
    public static Command Create()
    {
        var command = new Command("config", "Prints every setting with its default and meaning.");
        command.SetAction(_ => Console.Write(SettingsDocument.Render()));
        return command;
    }
}
