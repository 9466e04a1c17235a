namespace HotChocolate.Benchmarks.Subscribers;

/// <summary>What the server's process has used so far.</summary>
/// <param name="Cpu">User and kernel time, seconds.</param>
/// <param name="WorkingSet">Resident memory, bytes: managed heap, native memory, code.</param>
/// <param name="Heap">Live managed objects after a full collection, bytes.</param>
public sealed record ServerFigures(double Cpu, long WorkingSet, long Heap);
