using Npgsql;

namespace Elevate.Api.Tests.Database;

/// <summary>Says to the database, for the rest of the transaction, that the programme itself is at work: as imports and jobs do.</summary>
internal static class SystemContext
{
    public static async Task EnterAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "SELECT set_config('app.user_id', 'system', true), set_config('app.user_role', 'SYSTEM', true), set_config('app.import', 'on', true)", connection);
        await command.ExecuteNonQueryAsync();
    }
}
