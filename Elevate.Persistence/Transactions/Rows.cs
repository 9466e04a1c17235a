using System.Collections.ObjectModel;

namespace Elevate.Persistence.Transactions;

/// <summary>The rows that a statement of a batch brings; empty until the batch has run.</summary>
/// <typeparam name="T">What one row is read as.</typeparam>
internal sealed class Rows<T>() : ReadOnlyCollection<T>([])
{
    internal void Add(T row) => Items.Add(row);
}
