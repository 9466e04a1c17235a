namespace HotChocolate.Language.Utilities;

/// <summary>Writes nodes as text: lists as <c>[ a, b ]</c>, two blanks of indentation, one empty line between definitions.</summary>
internal sealed class SyntaxSerializer(bool indented)
{
    private readonly StringBuilder _text = new();
    private int _level;

    public override string ToString() => _text.ToString();

    public SyntaxSerializer Add(ISyntaxNode node) => node switch
    {
        DocumentNode n => Document(n.Definitions),
        NameNode n => Add(n.Value),
        ArgumentNode n => Add(n.Name).Add(": ").Add(n.Value),
        DirectiveNode n => Add("@").Add(n.Name).Arguments(n.Arguments),
        OperationDefinitionNode n => Operation(n),
        FragmentDefinitionNode n => Description(n.Description).Add("fragment ").Add(n.Name).Variables(n.VariableDefinitions)
            .Add(" on ").Add(n.TypeCondition).Directives(n.Directives).Add(" ").Add(n.SelectionSet),
        VariableDefinitionNode n => Description(n.Description, inline: true).Add(n.Variable).Add(": ").Add(n.Type)
            .Maybe(" = ", n.DefaultValue).Directives(n.Directives),
        SelectionSetNode n => Block(n.Selections),
        FieldNode n => (n.Alias is null ? this : Add(n.Alias).Add(": ")).Add(n.Name)
            .Arguments(n.Arguments).Directives(n.Directives).Maybe(" ", n.SelectionSet),
        FragmentSpreadNode n => Add("... ").Add(n.Name).Directives(n.Directives),
        InlineFragmentNode n => Add("...").Maybe(" on ", n.TypeCondition).Directives(n.Directives).Add(" ").Add(n.SelectionSet),
        NonNullTypeNode n => Add(n.Type).Add("!"),
        ListTypeNode n => Add("[").Add(n.Type).Add("]"),
        NamedTypeNode n => Add(n.Name),
        StringValueNode n => String(n),
        VariableNode n => Add("$").Add(n.Name),
        ListValueNode n => Add("[ ").Join(n.Items, ", ").Add(n.Items.Count > 0 ? " ]" : "]"),
        ObjectValueNode n => Add("{ ").Join(n.Fields, ", ").Add(n.Fields.Count > 0 ? " }" : "}"),
        ObjectFieldNode n => Add(n.Name).Add(": ").Add(n.Value),
        IValueNode n => Add(n.ToString(indented)),
        SchemaDefinitionNode n => Description(n.Description).Add("schema").Directives(n.Directives).Members(n.OperationTypes),
        SchemaExtensionNode n => Add("extend schema").Directives(n.Directives).Members(n.OperationTypes),
        OperationTypeDefinitionNode n => Add(Keyword(n.Operation)).Add(": ").Add(n.Type),
        ComplexTypeDefinitionNodeBase n => Head(n, n is InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode ? "interface " : "type ")
            .Many(" implements ", n.Interfaces, " & ", "").Directives(n.Directives).Members(n.Fields),
        InputObjectTypeDefinitionNodeBase n => Head(n, "input ").Directives(n.Directives).Members(n.Fields),
        EnumTypeDefinitionNodeBase n => Head(n, "enum ").Directives(n.Directives).Members(n.Values),
        UnionTypeDefinitionNodeBase n => Head(n, "union ").Directives(n.Directives).Many(" = ", n.Types, " | ", ""),
        ScalarTypeDefinitionNode n => Head(n, "scalar ").Directives(n.Directives),
        ScalarTypeExtensionNode n => Head(n, "scalar ").Directives(n.Directives),
        FieldDefinitionNode n => Description(n.Description).Add(n.Name).Many("(", n.Arguments, " ", ")")
            .Add(": ").Add(n.Type).Directives(n.Directives),
        InputValueDefinitionNode n => Input(n, inline: true),
        EnumValueDefinitionNode n => Description(n.Description).Add(n.Name).Directives(n.Directives),
        DirectiveDefinitionNode n => Description(n.Description).Add("directive @").Add(n.Name).Many("(", n.Arguments, " ", ")")
            .Add(n.IsRepeatable ? " repeatable on " : " on ").Join(n.Locations, " | "),
        _ => throw new ArgumentException($"The node of kind `{node.Kind}` cannot be printed.", nameof(node)),
    };

    private SyntaxSerializer Document(IReadOnlyList<IDefinitionNode> definitions)
    {
        for (var i = 0; i < definitions.Count; i++)
        {
            if (i > 0)
            {
                NewLine();
                _text.Append(indented ? "\n" : "");
            }

            // Behind a type without members, braces would be read as its members.
            var isAmbiguous = i > 0 && definitions[i - 1] is not IExecutableDefinitionNode
                && definitions[i] is OperationDefinitionNode operation && IsShorthand(operation);
            Add(isAmbiguous ? "query " : "").Add(definitions[i]);
        }

        return this;
    }

    private SyntaxSerializer Operation(OperationDefinitionNode n) => IsShorthand(n)
        ? Add(n.SelectionSet)
        : Description(n.Description).Add(Keyword(n.Operation)).Maybe(" ", n.Name).Variables(n.VariableDefinitions)
            .Directives(n.Directives).Add(" ").Add(n.SelectionSet);

    private static bool IsShorthand(OperationDefinitionNode n) =>
        n is { Operation: OperationType.Query, Name: null, Description: null, VariableDefinitions.Count: 0, Directives.Count: 0 };

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private SyntaxSerializer Head(NamedSyntaxNode type, string keyword) =>
        (type is ITypeDefinitionNode definition ? Description(definition.Description) : Add("extend ")).Add(keyword).Add(type.Name);

    private SyntaxSerializer Input(InputValueDefinitionNode n, bool inline) =>
        Description(n.Description, inline).Add(n.Name).Add(": ").Add(n.Type).Maybe(" = ", n.DefaultValue).Directives(n.Directives);

    private SyntaxSerializer Variables(IReadOnlyList<VariableDefinitionNode> variables) => Many("(", variables, ", ", ")");

    private SyntaxSerializer Arguments(IReadOnlyList<ArgumentNode> arguments) => Many("(", arguments, ", ", ")");

    private SyntaxSerializer Directives(IReadOnlyList<DirectiveNode> directives) => Many(" ", directives, " ", "");

    private SyntaxSerializer Members(IReadOnlyList<ISyntaxNode> members) => members.Count > 0 ? Add(" ").Block(members) : this;

    private SyntaxSerializer Maybe(string before, ISyntaxNode? node) => node is null ? this : Add(before).Add(node);

    private SyntaxSerializer Add(string text)
    {
        _text.Append(text);
        return this;
    }

    private SyntaxSerializer Many(string open, IReadOnlyList<ISyntaxNode> nodes, string separator, string close) =>
        nodes.Count > 0 ? Add(open).Join(nodes, separator).Add(close) : this;

    private SyntaxSerializer Join(IReadOnlyList<ISyntaxNode> nodes, string separator)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Add(i > 0 ? separator : "").Add(nodes[i]);
        }

        return this;
    }

    private SyntaxSerializer Block(IReadOnlyList<ISyntaxNode> nodes)
    {
        Add("{");
        _level++;
        foreach (var node in nodes)
        {
            NewLine();
            _ = node is InputValueDefinitionNode field ? Input(field, inline: false) : Add(node);
        }

        _level--;
        return NewLine().Add("}");
    }

    private SyntaxSerializer Description(StringValueNode? description, bool inline = false) =>
        description is null ? this : inline ? Add(description).Add(" ") : Add(description).NewLine();

    private SyntaxSerializer NewLine()
    {
        _ = indented ? _text.Append('\n').Append(' ', _level * 2) : _text.Append(' ');
        return this;
    }

    private SyntaxSerializer String(StringValueNode text)
    {
        if (!text.Block || !indented || !BlockString.CanRepresent(text.Value)) return Quoted(text.Value);
        Add("\"\"\"");
        foreach (var line in text.Value.Split('\n')) NewLine().Add(line.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal));
        return NewLine().Add("\"\"\"");
    }

    // spec §2.9.4. The slash may stand alone, but its escape is what schema files of this engine contain.
    private SyntaxSerializer Quoted(string value)
    {
        Add("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' or '/' => _text.Append('\\').Append(c),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                < ' ' or '\u007F' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => _text.Append(c),
            };
        }

        return Add("\"");
    }
}
