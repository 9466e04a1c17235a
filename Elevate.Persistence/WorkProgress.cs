namespace Elevate.Persistence;

/// <summary>How far long work has come.</summary>
/// <param name="Stage">What is being done, as the beginning of a sentence.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is to do; null where nobody knows.</param>
public readonly record struct WorkProgress(string Stage, long Done, long? Total);
