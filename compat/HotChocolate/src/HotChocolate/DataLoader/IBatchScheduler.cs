namespace GreenDonut;

/// <summary>Decides when the keys that data loaders have collected are fetched.</summary>
public interface IBatchScheduler
{
    /// <summary>Asks for <paramref name="dispatch"/> to be run once no more keys are to be expected.</summary>
    void Schedule(Func<ValueTask> dispatch);
}

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
