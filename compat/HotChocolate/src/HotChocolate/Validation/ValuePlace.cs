namespace HotChocolate.Validation;

/// <summary>Where a value stands.</summary>
/// <param name="Holder">The argument, object field or variable definition around it, list brackets not counted.</param>
/// <param name="Type">The type that the place wants.</param>
/// <param name="HasDefault">Whether the argument or input field has a default that steps in for an absent variable.</param>
/// <param name="OneOf">The input object of which exactly one field may be given, if the place is a field of such.</param>
/// <param name="IsOpaque">Whether the value is inside a literal whose parts have no types of their own.</param>
/// <param name="Object">The literal of <paramref name="OneOf"/>.</param>
/// <param name="FieldType">The type of the input field around it, of which the place may be an item.</param>
internal readonly record struct ValuePlace(
    ISyntaxNode Holder,
    GraphType Type,
    bool HasDefault = false,
    InputObjectModel? OneOf = null,
    bool IsOpaque = false,
    ObjectValueNode? Object = null,
    GraphType? FieldType = null);
