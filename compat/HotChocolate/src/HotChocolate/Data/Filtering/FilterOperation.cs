namespace HotChocolate.Data.Filtering;

/// <summary>What a field of a filter asks.</summary>
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
    Equals,
    NotEquals,
    Contains,
    NotContains,
    In,
    NotIn,
    StartsWith,
    NotStartsWith,
    EndsWith,
    NotEndsWith,
    GreaterThan,
    NotGreaterThan,
    GreaterThanOrEquals,
    NotGreaterThanOrEquals,
    LowerThan,
    NotLowerThan,
    LowerThanOrEquals,
    NotLowerThanOrEquals
}
