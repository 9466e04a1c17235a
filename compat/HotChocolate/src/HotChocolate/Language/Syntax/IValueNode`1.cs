namespace HotChocolate.Language;

/// <summary>A literal or a variable (spec §2.9).</summary>
/// <typeparam name="T">The form in which the node keeps its value.</typeparam>
public interface IValueNode<out T> : IValueNode
{
    /// <summary>The value.</summary>
    new T? Value { get; }
}
