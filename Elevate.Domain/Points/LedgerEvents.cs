namespace Elevate.Domain.Points;

/// <summary>What moves points, as it is named in the ledger: <c>external_source</c> and <c>external_event_id</c>.</summary>
public static class LedgerEvents
{
    /// <summary>Source of approvals and revocations.</summary>
    public const string AdminApproval = "admin_approval";

    /// <summary>Source of course tags.</summary>
    public const string Kajabi = "kajabi";

    /// <summary>Source of referrals.</summary>
    public const string Referral = "referral";

    /// <summary>The approval of a submission.</summary>
    /// <param name="submissionId">The submission.</param>
    public static string Approved(Guid submissionId) => $"submission:{submissionId:D}:approved:v1";

    /// <summary>The revocation of a submission.</summary>
    /// <param name="submissionId">The submission.</param>
    public static string Revoked(Guid submissionId) => $"submission:{submissionId:D}:revoked:v1";

    /// <summary>A course tag.</summary>
    /// <param name="eventId">The event that brought it.</param>
    /// <param name="tag">The tag, normalised.</param>
    public static string KajabiTag(string eventId, string tag) => $"kajabi:{eventId}|tag:{tag}";

    /// <summary>The sign-up of someone who was referred.</summary>
    /// <param name="refereeId">Who signed up.</param>
    public static string ReferralSignup(string refereeId) => $"referral:signup:{refereeId}";
}
