namespace HotChocolate.Language.Utilities;

internal sealed partial class SyntaxSerializer
{
    private void WriteTypeSystem(ISyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                _text.Append("schema");
                WriteSchema(schema);
                break;
            case SchemaExtensionNode schema:
                _text.Append("extend schema");
                WriteSchema(schema);
                break;
            case OperationTypeDefinitionNode operationType:
                WriteOperationType(operationType);
                break;
            case ComplexTypeDefinitionNodeBase type:
                WriteHead(type, type is InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode ? "interface " : "type ");
                if (type.Interfaces.Count > 0)
                {
                    _text.Append(" implements ");
                    WriteMany(type.Interfaces, " & ", WriteType);
                }

                WriteDirectives(type.Directives);
                WriteMembers(type.Fields, WriteFieldDefinition);
                break;
            case InputObjectTypeDefinitionNodeBase type:
                WriteHead(type, "input ");
                WriteDirectives(type.Directives);
                WriteMembers(type.Fields, WriteInputField);
                break;
            case EnumTypeDefinitionNodeBase type:
                WriteHead(type, "enum ");
                WriteDirectives(type.Directives);
                WriteMembers(type.Values, WriteEnumValue);
                break;
            case UnionTypeDefinitionNodeBase type:
                WriteHead(type, "union ");
                WriteDirectives(type.Directives);
                if (type.Types.Count > 0)
                {
                    _text.Append(" = ");
                    WriteMany(type.Types, " | ", WriteType);
                }

                break;
            case ScalarTypeDefinitionNode or ScalarTypeExtensionNode:
                WriteHead((NamedSyntaxNode)node, "scalar ");
                WriteDirectives(((NamedSyntaxNode)node).Directives);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            case FieldDefinitionNode field:
                WriteFieldDefinition(field);
                break;
            case InputValueDefinitionNode input:
                WriteInputValue(input);
                break;
            case EnumValueDefinitionNode value:
                WriteEnumValue(value);
                break;
            default:
                throw new ArgumentException($"The node of kind `{node.Kind}` cannot be printed.", nameof(node));
        }
    }

    private void WriteHead(NamedSyntaxNode type, string keyword)
    {
        if (type is ITypeDefinitionNode definition)
        {
            WriteDescription(definition.Description);
        }
        else
        {
            _text.Append("extend ");
        }

        _text.Append(keyword).Append(type.Name.Value);
    }

    private void WriteSchema(SchemaDefinitionNodeBase schema)
    {
        WriteDirectives(schema.Directives);
        WriteMembers(schema.OperationTypes, WriteOperationType);
    }

    private void WriteOperationType(OperationTypeDefinitionNode operationType)
    {
        _text.Append(Keyword(operationType.Operation)).Append(": ");
        WriteType(operationType.Type);
    }

    private void WriteMembers<T>(IReadOnlyList<T> members, Action<T> write)
    {
        if (members.Count > 0)
        {
            _text.Append(' ');
            WriteBlock(members, write);
        }
    }

    private void WriteFieldDefinition(FieldDefinitionNode field)
    {
        WriteDescription(field.Description);
        _text.Append(field.Name.Value);
        WriteArgumentDefinitions(field.Arguments);
        _text.Append(": ");
        WriteType(field.Type);
        WriteDirectives(field.Directives);
    }

    private void WriteArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count > 0)
        {
            _text.Append('(');
            WriteMany(arguments, " ", WriteInputValue);
            _text.Append(')');
        }
    }

    private void WriteInputField(InputValueDefinitionNode field)
    {
        WriteDescription(field.Description);
        WriteInputValueBody(field);
    }

    private void WriteInputValue(InputValueDefinitionNode argument)
    {
        WriteDescription(argument.Description, inline: true);
        WriteInputValueBody(argument);
    }

    private void WriteInputValueBody(InputValueDefinitionNode input)
    {
        _text.Append(input.Name.Value).Append(": ");
        WriteType(input.Type);
        WriteDefaultValue(input.DefaultValue);
        WriteDirectives(input.Directives);
    }

    private void WriteEnumValue(EnumValueDefinitionNode value)
    {
        WriteDescription(value.Description);
        _text.Append(value.Name.Value);
        WriteDirectives(value.Directives);
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        _text.Append("directive @").Append(directive.Name.Value);
        WriteArgumentDefinitions(directive.Arguments);
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        WriteMany(directive.Locations, " | ", name => _text.Append(name.Value));
    }
}
