namespace Elevate.Domain.Submissions;

/// <summary>Paths of the input fields that validation errors point at, as clients write them.</summary>
internal static class EvidenceFields
{
    public const string Learn = "evidence.learn.";
    public const string Explore = "evidence.explore.";
    public const string Amplify = "evidence.amplify.";
    public const string Present = "evidence.present.";
    public const string Shine = "evidence.shine.";
    public const string Attachments = "attachments";
}
