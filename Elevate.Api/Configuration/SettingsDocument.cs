using System.Text;

namespace Elevate.Api.Configuration;

/// <summary>Writes <c>docs/configuration.md</c>.</summary>
internal static class SettingsDocument
{
    private const string Introduction = """
        # Settings

        Every setting, as the environment variable that sets it. The same names stand in `appsettings.json` beside the app, one object a part, and on the command
        line with colons: `Postgres__Port=5433`, `{ "Postgres": { "Port": 5433 } }`, `--Postgres:Port=5433`. The command line wins over the environment, the
        environment over the file. A value that is not allowed keeps the app from starting; a name that is not known is a warning when it starts.

        This page is what `dotnet run --project Elevate.Api -- config` prints.

        """;

    public static string Render()
    {
        var page = new StringBuilder(Introduction);
        foreach (var group in SettingsReference.Groups)
        {
            page.Append('\n').Append("## ").Append(group.Title).Append("\n\n| | Default | |\n|---|---|---|\n");
            foreach (var setting in group.Settings)
            {
                page.Append("| `").Append(setting.Variable).Append("` | ").Append(setting.Default).Append(" | ").Append(setting.Meaning);
                page.Append(setting.IsSecret ? " Secret. |\n" : " |\n");
            }
        }
        return page.ToString();
    }
}
