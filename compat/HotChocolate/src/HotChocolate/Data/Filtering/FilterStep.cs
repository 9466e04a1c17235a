using HotChocolate.Data.Common;

namespace HotChocolate.Data.Filtering;

/// <summary>What a field of a filter input type means.</summary>
/// <param name="Operation">What is asked.</param>
/// <param name="Member">Where to look; null: at the value itself.</param>
internal sealed record FilterStep(FilterOperation Operation, DataMember? Member = null);
