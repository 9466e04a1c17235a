namespace GreenDonut;

/// <summary>For data loaders outside of a request: fetches at the next turn of the thread pool.</summary>
public class AutoBatchScheduler : IBatchScheduler
{
    /// <summary>An instance to share.</summary>
    public static AutoBatchScheduler Default { get; } = new();

    /// <inheritdoc/>
    public void Schedule(Func<ValueTask> dispatch)
        => ThreadPool.UnsafeQueueUserWorkItem(static async dispatch => await dispatch().ConfigureAwait(false), dispatch, preferLocal: false);
}
