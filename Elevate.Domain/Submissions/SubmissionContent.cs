namespace Elevate.Domain.Submissions;

/// <summary>What an author hands in, trimmed: the evidence and the files beside it.</summary>
public sealed record SubmissionContent
{
    /// <summary>Trims what was sent.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="attachments">Storage paths of further files; null where there are none.</param>
    public SubmissionContent(Evidence evidence, IReadOnlyList<string>? attachments)
    {
        Evidence = evidence.Trimmed();
        Attachments = [.. (attachments ?? []).Select(path => path.Trim())];
        Files = [.. Evidence.GetFiles(), .. Attachments.Select(path => new EvidenceFile(EvidenceFields.Attachments, path))];
    }

    /// <summary>The evidence.</summary>
    public Evidence Evidence { get; }

    /// <summary>Storage paths of the files beside it.</summary>
    public IReadOnlyList<string> Attachments { get; }

    /// <summary>All files that are named, in the evidence and beside it.</summary>
    public IReadOnlyList<EvidenceFile> Files { get; }

    /// <summary>Checks everything that can be said without looking at other submissions.</summary>
    /// <param name="authorId">Who hands it in.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="zone">The time zone of the organisation.</param>
    /// <exception cref="Errors.ValidationException">Something is not as it should be.</exception>
    /// <exception cref="Errors.DuplicateException">A file is named twice.</exception>
    public void Check(string authorId, DateTimeOffset now, TimeZoneInfo zone)
    {
        CheckShape();
        EvidenceIsNotFromTheFuture.Check(Evidence, now, zone);
        AtMostFiveAttachments.Check(Attachments.Count);
        foreach (var file in Files)
            EvidenceBelongsToTheAuthor.Check(EvidencePathIsWellFormed.Check(file), file.Field, authorId, Evidence.Activity);
        EvidencePathIsUsedOnce.Check(Files, []);
    }

    private void CheckShape()
    {
        switch (Evidence)
        {
            case LearnEvidence learn: LearnEvidenceIsWellFormed.Check(learn); break;
            case ExploreEvidence explore: ExploreEvidenceIsWellFormed.Check(explore); break;
            case AmplifyEvidence amplify: AmplifyEvidenceIsWellFormed.Check(amplify); break;
            case PresentEvidence present: PresentEvidenceIsWellFormed.Check(present); break;
            case ShineEvidence shine: ShineEvidenceIsWellFormed.Check(shine); break;
            default: throw new InvalidOperationException($"No rule checks {Evidence.GetType().Name}.");
        }
    }
}
