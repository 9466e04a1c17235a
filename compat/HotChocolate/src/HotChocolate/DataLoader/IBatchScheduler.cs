namespace GreenDonut;

/// <summary>Decides when the keys that data loaders have collected are fetched.</summary>
public interface IBatchScheduler
{
    /// <summary>Asks for <paramref name="dispatch"/> to be run once no more keys are to be expected.</summary>
    void Schedule(Func<ValueTask> dispatch);
}
