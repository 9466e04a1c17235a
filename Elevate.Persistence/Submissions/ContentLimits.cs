using Elevate.Domain.Submissions;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>What the author's, and for files and certificates everyone's, other submissions say about one submission.</summary>
internal sealed class ContentLimits
{
    private const string PathsInUse = """
        SELECT path FROM evidence_paths WHERE path = ANY ($1) AND submission_id <> $2
        """;

    private const string OtherActiveLearn = """
        SELECT EXISTS (SELECT FROM submissions
            WHERE user_id = $1 AND id <> $2 AND activity_code = 'LEARN' AND status IN ('PENDING', 'APPROVED'))
        """;

    private const string CertificateInUse = """
        SELECT EXISTS (SELECT FROM submissions
            WHERE payload ->> 'certificate_hash' = $1 AND id <> $2 AND activity_code = 'LEARN' AND status IN ('PENDING', 'APPROVED'))
        """;

    private const string AmplifyUses = """
        SELECT created_at, (payload ->> 'session_date')::date, (payload ->> 'peers_trained')::int, (payload ->> 'students_trained')::int
        FROM submissions
        WHERE user_id = $1 AND id <> $2 AND activity_code = 'AMPLIFY' AND status IN ('PENDING', 'APPROVED')
            AND created_at > $3::timestamptz - interval '168 hours' AND created_at < $3::timestamptz + interval '168 hours'
        """;

    private readonly SubmissionContent _content;
    private readonly Rows<string> _pathsInUse;
    private readonly Rows<bool>? _otherActiveLearn;
    private readonly Rows<bool>? _certificateInUse;
    private readonly Rows<AmplifyUse>? _amplifyUses;

    public ContentLimits(SqlBatch batch, SubmissionContent content, string authorId, Guid submissionId, DateTimeOffset createdAt)
    {
        _content = content;
        _pathsInUse = batch.Read(
            PathsInUse, row => row.GetString(0), content.Files.Select(file => file.Path).ToArray(), submissionId);

        if (content.Evidence is LearnEvidence learn)
        {
            _otherActiveLearn = batch.Read(OtherActiveLearn, row => row.GetBoolean(0), authorId, submissionId);
            _certificateInUse = batch.Read(CertificateInUse, row => row.GetBoolean(0), learn.CertificateHash, submissionId);
        }
        else if (content.Evidence is AmplifyEvidence)
        {
            _amplifyUses = batch.Read(AmplifyUses, AmplifyUseRow.Read, authorId, submissionId, createdAt);
        }
    }

    public void Check(DateTimeOffset createdAt)
    {
        if (_otherActiveLearn is [var otherIsActive]) OnlyOneActiveLearnSubmission.Check(otherIsActive);
        if (_certificateInUse is [var isUsed]) CertificateIsUsedOnce.Check(isUsed);
        EvidencePathIsUsedOnce.Check(_content.Files, _pathsInUse);
        if (_amplifyUses is not null && _content.Evidence is AmplifyEvidence amplify)
            AmplifyWithinWeeklyQuota.Check(_amplifyUses, AmplifyUse.Of(createdAt, amplify));
    }
}
