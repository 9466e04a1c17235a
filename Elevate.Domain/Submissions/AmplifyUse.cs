namespace Elevate.Domain.Submissions;

/// <summary>What one AMPLIFY submission takes out of the quota.</summary>
/// <param name="CreatedAt">When it was handed in.</param>
/// <param name="SessionDate">The day of the training, in the time zone of the organisation.</param>
/// <param name="Peers">Peers trained.</param>
/// <param name="Students">Students trained.</param>
public readonly record struct AmplifyUse(DateTimeOffset CreatedAt, DateOnly SessionDate, int Peers, int Students)
{
    /// <summary>What this evidence takes.</summary>
    /// <param name="createdAt">When it was handed in.</param>
    /// <param name="evidence">The training.</param>
    public static AmplifyUse Of(DateTimeOffset createdAt, AmplifyEvidence evidence) =>
        new(createdAt, evidence.SessionDate, evidence.PeersTrained, evidence.StudentsTrained);
}
