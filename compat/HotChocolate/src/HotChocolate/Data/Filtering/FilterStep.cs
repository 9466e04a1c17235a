using HotChocolate.Data.Common;

namespace HotChocolate.Data.Filtering;

/// <summary>What a field of a filter asks; named like the field.</summary>
internal enum FilterOperation
{
    /// <summary>Goes down into a member, which has a filter of its own.</summary>
    Member,
    And,
    Or,
    All,
    None,
    Some,
    Any,
    Eq,
    In,
    Contains,
    StartsWith,
    EndsWith,
    Gt,
    Gte,
    Lt,
    Lte
}

/// <summary>What a field of a filter input type means.</summary>
/// <param name="Operation">What is asked.</param>
/// <param name="IsNegated">Whether the opposite is asked.</param>
/// <param name="Member">Where to look; null: at the value itself.</param>
internal sealed record FilterStep(FilterOperation Operation, bool IsNegated = false, DataMember? Member = null);
