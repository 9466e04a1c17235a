using Elevate.Domain.Errors;

namespace Elevate.Domain.Points;

/// <summary>An approval pays once.</summary>
public sealed class OneLedgerEntryPerApproval : IRule
{
    /// <summary>Checks whether it has paid.</summary>
    /// <param name="alreadyPaid">Whether the ledger holds an entry for the approval.</param>
    /// <exception cref="DuplicateException">It has.</exception>
    public static void Check(bool alreadyPaid)
    {
        if (alreadyPaid) throw new DuplicateException("The points of this approval are in the ledger already.");
    }
}
