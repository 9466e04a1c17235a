using Elevate.Domain.Errors;

namespace Elevate.Domain.Points;

/// <summary>An entry of the ledger is taken back once.</summary>
public sealed class OneReversalPerEntry : IRule
{
    /// <summary>Checks whether it was taken back.</summary>
    /// <param name="alreadyReversed">Whether the ledger holds an entry that reverses it.</param>
    /// <exception cref="DuplicateException">It was.</exception>
    public static void Check(bool alreadyReversed)
    {
        if (alreadyReversed) throw new DuplicateException("This entry of the ledger is reversed already.");
    }
}
