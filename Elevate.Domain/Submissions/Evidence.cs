using Elevate.Domain.Activities;

namespace Elevate.Domain.Submissions;

/// <summary>What an educator hands in for one stage: the payload of a submission.</summary>
public abstract record Evidence
{
    /// <summary>The stage that the evidence is for.</summary>
    public abstract ActivityCode Activity { get; }

    /// <summary>The storage paths that the payload names, in the order of its fields.</summary>
    public abstract IEnumerable<EvidenceFile> GetFiles();

    /// <summary>The same evidence without surrounding white space; an optional text that is then empty becomes null.</summary>
    public abstract Evidence Trimmed();

    private protected static string? TrimToNull(string? text) =>
        text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private protected static IReadOnlyList<string>? TrimToNull(IReadOnlyList<string>? texts) =>
        texts is { Count: > 0 } ? [.. texts.Select(text => text.Trim())] : null;
}
