namespace GreenDonut;

/// <summary>For data loaders outside of a request: fetches at the next turn of the thread pool.</summary>
public class AutoBatchScheduler : IBatchScheduler
{
    /// <summary>An instance to share.</summary>
    public static AutoBatchScheduler Default { get; } = new();

    /// <inheritdoc/>
    public void Schedule(Func<ValueTask> dispatch)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        // Fair: behind what is ready now, which may have keys for the same batch. Should it fail, the task is who knows.
        _ = Task.Factory.StartNew(
            static dispatch => ((Func<ValueTask>)dispatch!)().AsTask(),
            dispatch,
            CancellationToken.None,
            TaskCreationOptions.PreferFairness | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default);
    }
}
