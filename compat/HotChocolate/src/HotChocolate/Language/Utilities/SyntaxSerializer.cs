namespace HotChocolate.Language.Utilities;

/// <summary>Writes nodes as text: lists as <c>[ a, b ]</c>, two blanks of indentation, one empty line between definitions.</summary>
internal sealed partial class SyntaxSerializer(bool indented)
{
    private readonly StringBuilder _text = new();
    private int _level;

    public override string ToString() => _text.ToString();

    public void Write(ISyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WriteDocument(document);
                break;
            case IValueNode value:
                WriteValue(value);
                break;
            case ITypeNode type:
                WriteType(type);
                break;
            case NameNode name:
                _text.Append(name.Value);
                break;
            case ArgumentNode argument:
                WriteArgument(argument);
                break;
            case ObjectFieldNode field:
                WriteObjectField(field);
                break;
            case DirectiveNode directive:
                WriteDirective(directive);
                break;
            case SelectionSetNode selectionSet:
                WriteSelectionSet(selectionSet);
                break;
            case ISelectionNode selection:
                WriteSelection(selection);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case IExecutableDefinitionNode executable:
                WriteExecutableDefinition(executable);
                break;
            default:
                WriteTypeSystem(node);
                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
            {
                NewLine();
                if (indented)
                {
                    NewLine();
                }
            }

            if (document.Definitions[i] is OperationDefinitionNode operation)
            {
                // Behind a type without members, braces would be read as its members.
                WriteOperation(operation, allowShorthand: i == 0 || document.Definitions[i - 1] is IExecutableDefinitionNode);
            }
            else
            {
                Write(document.Definitions[i]);
            }
        }
    }

    private void WriteExecutableDefinition(IExecutableDefinitionNode definition)
    {
        if (definition is FragmentDefinitionNode fragment)
        {
            WriteDescription(fragment.Description);
            _text.Append("fragment ").Append(fragment.Name.Value);
            WriteVariableDefinitions(fragment.VariableDefinitions);
            _text.Append(" on ").Append(fragment.TypeCondition.Name.Value);
            WriteDirectives(fragment.Directives);
            _text.Append(' ');
            WriteSelectionSet(fragment.SelectionSet);
        }
        else if (definition is OperationDefinitionNode operation)
        {
            WriteOperation(operation, allowShorthand: true);
        }
    }

    private void WriteOperation(OperationDefinitionNode operation, bool allowShorthand)
    {
        WriteDescription(operation.Description);
        var shorthand = allowShorthand && operation is { Operation: OperationType.Query, Name: null, Description: null, VariableDefinitions.Count: 0, Directives.Count: 0 };
        if (!shorthand)
        {
            _text.Append(Keyword(operation.Operation));
            if (operation.Name is not null)
            {
                _text.Append(' ').Append(operation.Name.Value);
            }

            WriteVariableDefinitions(operation.VariableDefinitions);
            WriteDirectives(operation.Directives);
            _text.Append(' ');
        }

        WriteSelectionSet(operation.SelectionSet);
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private void WriteVariableDefinitions(IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Count > 0)
        {
            _text.Append('(');
            WriteMany(variables, ", ", WriteVariableDefinition);
            _text.Append(')');
        }
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description, inline: true);
        _text.Append('$').Append(variable.Variable.Name.Value).Append(": ");
        WriteType(variable.Type);
        WriteDefaultValue(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteSelectionSet(SelectionSetNode selectionSet) => WriteBlock(selectionSet.Selections, WriteSelection);

    private void WriteSelection(ISelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                if (field.Alias is not null)
                {
                    _text.Append(field.Alias.Value).Append(": ");
                }

                _text.Append(field.Name.Value);
                WriteArguments(field.Arguments);
                WriteDirectives(field.Directives);
                if (field.SelectionSet is not null)
                {
                    _text.Append(' ');
                    WriteSelectionSet(field.SelectionSet);
                }

                break;
            case FragmentSpreadNode spread:
                _text.Append("... ").Append(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                _text.Append("...");
                if (inline.TypeCondition is not null)
                {
                    _text.Append(" on ").Append(inline.TypeCondition.Name.Value);
                }

                WriteDirectives(inline.Directives);
                _text.Append(' ');
                WriteSelectionSet(inline.SelectionSet);
                break;
        }
    }

    private void WriteArguments(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count > 0)
        {
            _text.Append('(');
            WriteMany(arguments, ", ", WriteArgument);
            _text.Append(')');
        }
    }

    private void WriteArgument(ArgumentNode argument)
    {
        _text.Append(argument.Name.Value).Append(": ");
        WriteValue(argument.Value);
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            WriteDirective(directive);
        }
    }

    private void WriteDirective(DirectiveNode directive)
    {
        _text.Append('@').Append(directive.Name.Value);
        WriteArguments(directive.Arguments);
    }

    private void WriteType(ITypeNode type)
    {
        switch (type)
        {
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                _text.Append('!');
                break;
            case ListTypeNode list:
                _text.Append('[');
                WriteType(list.Type);
                _text.Append(']');
                break;
            case NamedTypeNode named:
                _text.Append(named.Name.Value);
                break;
        }
    }

    private void WriteValue(IValueNode value)
    {
        switch (value)
        {
            case StringValueNode text:
                WriteString(text);
                break;
            case VariableNode variable:
                _text.Append('$').Append(variable.Name.Value);
                break;
            case ListValueNode list:
                _text.Append("[ ");
                WriteMany(list.Items, ", ", WriteValue);
                _text.Append(list.Items.Count > 0 ? " ]" : "]");
                break;
            case ObjectValueNode obj:
                _text.Append("{ ");
                WriteMany(obj.Fields, ", ", WriteObjectField);
                _text.Append(obj.Fields.Count > 0 ? " }" : "}");
                break;
            default:
                _text.Append(value.ToString(indented));
                break;
        }
    }

    private void WriteObjectField(ObjectFieldNode field)
    {
        _text.Append(field.Name.Value).Append(": ");
        WriteValue(field.Value);
    }

    private void WriteDefaultValue(IValueNode? value)
    {
        if (value is not null)
        {
            _text.Append(" = ");
            WriteValue(value);
        }
    }

    private void WriteDescription(StringValueNode? description, bool inline = false)
    {
        if (description is null)
        {
            return;
        }

        WriteString(description);
        if (inline)
        {
            _text.Append(' ');
        }
        else
        {
            NewLine();
        }
    }

    private void WriteString(StringValueNode text)
    {
        if (text.Block && indented && BlockString.CanRepresent(text.Value))
        {
            WriteBlockString(text.Value);
        }
        else
        {
            WriteQuoted(text.Value);
        }
    }

    private void WriteBlockString(string value)
    {
        _text.Append("\"\"\"");
        foreach (var line in value.AsSpan().Split('\n'))
        {
            NewLine();
            _text.Append(value[line].Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal));
        }

        NewLine();
        _text.Append("\"\"\"");
    }

    // spec §2.9.4. The slash may stand alone, but its escape is what schema files of this engine contain.
    private void WriteQuoted(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\' or '/':
                    _text.Append('\\').Append(c);
                    break;
                case '\b':
                    _text.Append("\\b");
                    break;
                case '\f':
                    _text.Append("\\f");
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case < ' ' or '\u007F':
                    _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
                default:
                    _text.Append(c);
                    break;
            }
        }

        _text.Append('"');
    }

    private void WriteBlock<T>(IReadOnlyList<T> items, Action<T> write)
    {
        _text.Append('{');
        _level++;
        foreach (var item in items)
        {
            NewLine();
            write(item);
        }

        _level--;
        NewLine();
        _text.Append('}');
    }

    private void WriteMany<T>(IReadOnlyList<T> items, string separator, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                _text.Append(separator);
            }

            write(items[i]);
        }
    }

    private void NewLine()
    {
        if (indented)
        {
            _text.Append('\n').Append(' ', _level * 2);
        }
        else
        {
            _text.Append(' ');
        }
    }
}
