using Elevate.Persistence.Connections;
using Elevate.Persistence.Embedded;
using Elevate.Persistence.Schema;
using Npgsql;

namespace Elevate.Api.Hosting;

/// <summary>What an operator can put right is said in a sentence, not in a stack trace.</summary>
internal static class OperatorErrors
{
    public static async Task<int> ReportAsync(string failure, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception exception) when (IsForOperators(exception))
        {
            await Console.Error.WriteLineAsync($"{failure}: {exception.Message}");
            return 1;
        }
    }

    private static bool IsForOperators(Exception exception) => exception
        is EmbeddedPostgresException or ConnectionSettingException or MigrationFailedException or MigrationUnknownException or NpgsqlException
        or InvalidOperationException or IOException or UnauthorizedAccessException;
}
