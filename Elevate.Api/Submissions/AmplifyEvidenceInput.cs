using Elevate.Domain.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>A training given to peers or students.</summary>
/// <param name="PeersTrained">Number of colleagues, 0 to 50.</param>
/// <param name="StudentsTrained">Number of students, 0 to 200; at least one person was trained.</param>
/// <param name="SessionDate">The day of the training, in the time zone of the programme; not in the future.</param>
/// <param name="SessionStartTime">When it began, HH:mm in that zone.</param>
/// <param name="DurationMinutes">Length in minutes, 0 to 1440.</param>
/// <param name="SessionTitle">At most 255 characters.</param>
/// <param name="City">Where.</param>
/// <param name="AttendanceProofFiles">Storage paths of the attendance lists, one to five.</param>
/// <param name="EvidenceNote">At most 1000 characters.</param>
public sealed record AmplifyEvidenceInput(
    int PeersTrained,
    int StudentsTrained,
    DateOnly SessionDate,
    string? SessionStartTime,
    int? DurationMinutes,
    string? SessionTitle,
    string? City,
    IReadOnlyList<string>? AttendanceProofFiles,
    string? EvidenceNote)
{
    internal AmplifyEvidence ToEvidence() => new(
        PeersTrained,
        StudentsTrained,
        SessionDate,
        SessionStartTime,
        DurationMinutes,
        City is null ? null : new SessionLocation(City: City),
        SessionTitle,
        AttendanceProofFiles: AttendanceProofFiles,
        EvidenceNote: EvidenceNote);
}
