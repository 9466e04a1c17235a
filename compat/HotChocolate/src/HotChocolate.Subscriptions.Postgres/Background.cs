namespace HotChocolate.Subscriptions.Postgres;

internal static class Background
{
    /// <summary>Starts work that has nothing of its caller: neither a transaction that its connections would join, nor an activity.</summary>
    public static Task Start(Func<Task> work)
    {
        if (ExecutionContext.IsFlowSuppressed()) return Task.Run(work);
        using (ExecutionContext.SuppressFlow()) return Task.Run(work);
    }
}
