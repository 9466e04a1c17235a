namespace Elevate.Persistence.Leaderboards;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Size">How many lines at most; above 0.</param>
/// <param name="After">Only lines behind this cursor; null: from the beginning.</param>
/// <param name="Before">Only lines in front of this cursor; null: to the end.</param>
/// <param name="FromEnd">True: the last <paramref name="Size"/> lines of these, false: the first.</param>
public sealed record PageRequest(int Size, string? After = null, string? Before = null, bool FromEnd = false);
