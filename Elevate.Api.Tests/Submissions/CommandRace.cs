namespace Elevate.Api.Tests.Submissions;

/// <summary>Commands that start at the same moment.</summary>
internal static class CommandRace
{
    public const int Runners = 64;

    /// <summary>Runs all at once.</summary>
    /// <returns>The result of each that won, and the error of each that did not.</returns>
    public static async Task<(List<T> Results, List<Exception> Errors)> RunAsync<T>(Func<int, Task<T>> run)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = Enumerable.Range(0, Runners).Select(index => Task.Run(async () =>
        {
            await start.Task;
            return await run(index);
        })).ToArray();
        start.SetResult();

        var (results, errors) = (new List<T>(), new List<Exception>());
        foreach (var task in runs)
        {
            try
            {
                results.Add(await task);
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                errors.Add(exception);
            }
        }

        return (results, errors);
    }
}
