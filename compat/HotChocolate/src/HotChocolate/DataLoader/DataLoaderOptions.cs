namespace GreenDonut;

/// <summary>How a data loader works.</summary>
public sealed class DataLoaderOptions
{
    /// <summary>How many keys are fetched together at most; 0: any number.</summary>
    public int MaxBatchSize { get; set; } = 1024;

    /// <summary>A copy that can be changed by itself.</summary>
    public DataLoaderOptions Copy() => new() { MaxBatchSize = MaxBatchSize };
}
