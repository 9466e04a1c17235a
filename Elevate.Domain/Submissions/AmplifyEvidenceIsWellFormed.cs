using System.Text.RegularExpressions;
using Elevate.Domain.Errors;
using Elevate.Domain.Text;
using static Elevate.Domain.Submissions.EvidenceFields;

namespace Elevate.Domain.Submissions;

/// <summary>A training reached someone, no more people than one session may count, and its attendance is proved.</summary>
public sealed partial class AmplifyEvidenceIsWellFormed : IRule
{
    private const int MinutesOfADay = 1440;

    /// <summary>Checks the fields.</summary>
    /// <param name="evidence">Trimmed evidence.</param>
    /// <exception cref="ValidationException">A field is not as it should be.</exception>
    public static void Check(AmplifyEvidence evidence)
    {
        CheckPeople(evidence);
        if (evidence.SessionStartTime is { } time && !TimeOfDay().IsMatch(time))
            throw new ValidationException("The start time is written HH:mm, from 00:00 to 23:59.", Amplify + "sessionStartTime");
        if (evidence.DurationMinutes is < 0 or > MinutesOfADay)
            throw new ValidationException($"A session lasts 0 to {MinutesOfADay} minutes.", Amplify + "durationMinutes");
        CheckTexts(evidence);

        if (evidence.AttendanceProofFiles is not { Count: > 0 })
            throw new ValidationException("At least one attendance proof is needed.", Amplify + "attendanceProofFiles");
        TextLength.CheckEach(Amplify + "attendanceProofFiles", evidence.AttendanceProofFiles, 5, StoragePath.MaxLength);
    }

    private static void CheckPeople(AmplifyEvidence evidence)
    {
        if (evidence.PeersTrained is < 0 or > AmplifyQuota.Peers)
            throw new ValidationException(
                $"One session counts 0 to {AmplifyQuota.Peers} peers; there are {evidence.PeersTrained}.", Amplify + "peersTrained");
        if (evidence.StudentsTrained is < 0 or > AmplifyQuota.Students)
            throw new ValidationException(
                $"One session counts 0 to {AmplifyQuota.Students} students; there are {evidence.StudentsTrained}.", Amplify + "studentsTrained");
        if (evidence.PeersTrained + evidence.StudentsTrained == 0)
            throw new ValidationException("A session reaches at least one peer or student.", Amplify + "peersTrained");
    }

    private static void CheckTexts(AmplifyEvidence evidence)
    {
        TextLength.Check(Amplify + "venue", evidence.Location?.Venue, 1, 255);
        TextLength.Check(Amplify + "city", evidence.Location?.City, 1, 255);
        TextLength.Check(Amplify + "country", evidence.Location?.Country, 1, 255);
        TextLength.Check(Amplify + "sessionTitle", evidence.SessionTitle, 1, 255);
        TextLength.CheckEach(Amplify + "coFacilitators", evidence.CoFacilitators, 20, 255);
        TextLength.Check(Amplify + "evidenceNote", evidence.EvidenceNote, 1, 1000);
    }

    [GeneratedRegex(@"\A(?:[01][0-9]|2[0-3]):[0-5][0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();
}
