using Elevate.Domain.Activities;

namespace Elevate.Domain.Submissions;

/// <summary>A training given to peers or students.</summary>
/// <param name="PeersTrained">Number of colleagues, 0 to 50.</param>
/// <param name="StudentsTrained">Number of students, 0 to 200; at least one person was trained.</param>
/// <param name="SessionDate">The day of the training, in the time zone of the organisation; not in the future.</param>
/// <param name="SessionStartTime">When it began, <c>HH:mm</c> in that zone; null where not said.</param>
/// <param name="DurationMinutes">Length in minutes, 0 to 1440; null where not said.</param>
/// <param name="Location">Where; null where not said.</param>
/// <param name="SessionTitle">At most 255 characters; null where there is none.</param>
/// <param name="CoFacilitators">Names of up to twenty others who led it; null where there are none.</param>
/// <param name="AttendanceProofFiles">Storage paths of the attendance lists, one to five.</param>
/// <param name="EvidenceNote">At most 1000 characters; null where there is none.</param>
public sealed record AmplifyEvidence(
    int PeersTrained,
    int StudentsTrained,
    DateOnly SessionDate,
    string? SessionStartTime = null,
    int? DurationMinutes = null,
    SessionLocation? Location = null,
    string? SessionTitle = null,
    IReadOnlyList<string>? CoFacilitators = null,
    IReadOnlyList<string>? AttendanceProofFiles = null,
    string? EvidenceNote = null) : Evidence
{
    /// <inheritdoc/>
    public override ActivityCode Activity => ActivityCode.Amplify;

    /// <inheritdoc/>
    public override IEnumerable<EvidenceFile> GetFiles() => (AttendanceProofFiles ?? [])
        .Select(path => new EvidenceFile(EvidenceFields.Amplify + "attendanceProofFiles", path));

    /// <inheritdoc/>
    public override AmplifyEvidence Trimmed() => this with
    {
        SessionStartTime = TrimToNull(SessionStartTime),
        Location = Location?.Trimmed(),
        SessionTitle = TrimToNull(SessionTitle),
        CoFacilitators = TrimToNull(CoFacilitators),
        AttendanceProofFiles = TrimToNull(AttendanceProofFiles),
        EvidenceNote = TrimToNull(EvidenceNote),
    };
}
