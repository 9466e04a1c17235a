using Elevate.Persistence;
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

    // With InvalidOperationException the framework says that its settings are wrong, a provider without TLS for one.
    private static bool IsForOperators(Exception exception) =>
        exception is OperatorException or NpgsqlException or IOException or UnauthorizedAccessException or InvalidOperationException;
}
