namespace HotChocolate.Language;

/// <summary>A literal or a variable (spec §2.9).</summary>
public interface IValueNode : ISyntaxNode
{
    /// <summary>The value in the form that suits the kind of node, null for the null literal.</summary>
    object? Value { get; }
}
