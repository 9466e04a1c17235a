namespace Elevate.Domain.Points;

/// <summary>What made an entry of the ledger.</summary>
public enum LedgerSource
{
    /// <summary>A reviewer's or an admin's decision.</summary>
    Manual,

    /// <summary>An event of the learning platform.</summary>
    Webhook,

    /// <summary>A rule of the system: a reversal, a referral.</summary>
    Form,
}
