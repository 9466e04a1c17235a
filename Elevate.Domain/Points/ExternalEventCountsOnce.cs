using Elevate.Domain.Errors;

namespace Elevate.Domain.Points;

/// <summary>Whatever happens outside the ledger moves points once, however often it is reported.</summary>
public sealed class ExternalEventCountsOnce : IRule
{
    /// <summary>Checks whether it has counted.</summary>
    /// <param name="externalEventId">The event, see <see cref="LedgerEvents"/>.</param>
    /// <param name="alreadyRecorded">Whether the ledger holds an entry for it.</param>
    /// <exception cref="DuplicateException">It has.</exception>
    public static void Check(string externalEventId, bool alreadyRecorded)
    {
        if (alreadyRecorded) throw new DuplicateException($"The points for {externalEventId} are in the ledger already.");
    }
}
