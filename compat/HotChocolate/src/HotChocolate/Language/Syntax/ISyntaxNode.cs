namespace HotChocolate.Language;

/// <summary>A node of the syntax tree. Nodes never change.</summary>
public interface ISyntaxNode
{
    /// <summary>The kind of node.</summary>
    SyntaxKind Kind { get; }

    /// <summary>The place of the node in its source, or null when it was not parsed.</summary>
    Location? Location { get; }

    /// <summary>Prints the node as GraphQL text over several lines.</summary>
    /// <returns>Text that parses to the same node.</returns>
    string ToString();

    /// <summary>Prints the node as GraphQL text.</summary>
    /// <returns>Text that parses to the same node.</returns>
    string ToString(bool indented);
}

/// <summary>A node with a name.</summary>
public interface IHasName
{
    /// <summary>The name.</summary>
    NameNode Name { get; }
}

/// <summary>A node that directives can stand on.</summary>
public interface IHasDirectives
{
    /// <summary>The directives in document order.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>A literal that is available as UTF-8.</summary>
public interface IHasSpan
{
    /// <summary>The text of the literal as UTF-8, without quotes.</summary>
    /// <returns>The bytes; they are not copied.</returns>
    ReadOnlySpan<byte> AsSpan();
}

/// <summary>A node with a name and directives.</summary>
public interface INamedSyntaxNode : ISyntaxNode, IHasName, IHasDirectives;

/// <summary>A node that stands at the top of a document (spec §2.2).</summary>
public interface IDefinitionNode : ISyntaxNode;

/// <summary>An operation or a fragment (spec §2.2).</summary>
public interface IExecutableDefinitionNode : IDefinitionNode;

/// <summary>A field, a fragment spread or an inline fragment (spec §2.4).</summary>
public interface ISelectionNode : ISyntaxNode, IHasDirectives;

/// <summary>A literal or a variable (spec §2.9).</summary>
public interface IValueNode : ISyntaxNode
{
    /// <summary>The value in the form that suits the kind of node, null for the null literal.</summary>
    object? Value { get; }
}

/// <summary>A literal or a variable (spec §2.9).</summary>
/// <typeparam name="T">The form in which the node keeps its value.</typeparam>
public interface IValueNode<out T> : IValueNode
{
    /// <summary>The value.</summary>
    new T? Value { get; }
}

/// <summary>A literal that can be read as a floating point number.</summary>
public interface IFloatValueLiteral : IHasSpan
{
    /// <summary>Reads the literal.</summary>
    /// <returns>The nearest number.</returns>
    float ToSingle();

    /// <summary>Reads the literal.</summary>
    /// <returns>The nearest number.</returns>
    double ToDouble();

    /// <summary>Reads the literal.</summary>
    /// <returns>The exact number.</returns>
    /// <exception cref="InvalidFormatException">The number is too large.</exception>
    decimal ToDecimal();
}

/// <summary>A reference to a type (spec §2.11).</summary>
public interface ITypeNode : ISyntaxNode;

/// <summary>A reference to a type that may be null (spec §2.11).</summary>
public interface INullableTypeNode : ITypeNode;

/// <summary>A definition of a type, a directive or the schema (spec §3.1).</summary>
public interface ITypeSystemDefinitionNode : IDefinitionNode;

/// <summary>An extension of a type or the schema (spec §3.2).</summary>
public interface ITypeSystemExtensionNode : IDefinitionNode;

/// <summary>The definition of a type (spec §3.4).</summary>
public interface ITypeDefinitionNode : ITypeSystemDefinitionNode, INamedSyntaxNode
{
    /// <summary>The description, or null when there is none.</summary>
    StringValueNode? Description { get; }
}

/// <summary>The extension of a type (spec §3.4.3).</summary>
public interface ITypeExtensionNode : ITypeSystemExtensionNode, INamedSyntaxNode;
