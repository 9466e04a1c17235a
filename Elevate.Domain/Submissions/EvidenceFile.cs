namespace Elevate.Domain.Submissions;

/// <summary>A file that a submission names.</summary>
/// <param name="Field">Path of the input field that names it (<c>evidence.explore.evidenceFiles</c>).</param>
/// <param name="Path">Its storage path, as it was sent.</param>
public readonly record struct EvidenceFile(string Field, string Path);
