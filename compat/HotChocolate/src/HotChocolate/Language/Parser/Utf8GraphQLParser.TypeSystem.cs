namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    // spec §3.1
    private ITypeSystemDefinitionNode ParseTypeSystemDefinition((int Offset, int Line, int Column) start, StringValueNode? description)
    {
        if (SkipKeyword("type"u8))
        {
            var name = ParseName();
            var interfaces = ParseImplements();
            var directives = ParseDirectives(constant: true);
            var fields = ParseFieldDefinitions();
            return new ObjectTypeDefinitionNode(Locate(start), name, description, directives, interfaces, fields);
        }

        if (SkipKeyword("interface"u8))
        {
            var name = ParseName();
            var interfaces = ParseImplements();
            var directives = ParseDirectives(constant: true);
            var fields = ParseFieldDefinitions();
            return new InterfaceTypeDefinitionNode(Locate(start), name, description, directives, interfaces, fields);
        }

        if (SkipKeyword("input"u8))
        {
            var name = ParseName();
            var directives = ParseDirectives(constant: true);
            var fields = ParseInputValueDefinitions(TokenKind.LeftBrace, TokenKind.RightBrace);
            return new InputObjectTypeDefinitionNode(Locate(start), name, description, directives, fields);
        }

        if (SkipKeyword("enum"u8))
        {
            var name = ParseName();
            var directives = ParseDirectives(constant: true);
            var values = ParseEnumValueDefinitions();
            return new EnumTypeDefinitionNode(Locate(start), name, description, directives, values);
        }

        if (SkipKeyword("union"u8))
        {
            var name = ParseName();
            var directives = ParseDirectives(constant: true);
            var types = ParseUnionMembers();
            return new UnionTypeDefinitionNode(Locate(start), name, description, directives, types);
        }

        if (SkipKeyword("scalar"u8))
        {
            var name = ParseName();
            var directives = ParseDirectives(constant: true);
            return new ScalarTypeDefinitionNode(Locate(start), name, description, directives);
        }

        if (SkipKeyword("directive"u8))
        {
            return ParseDirectiveDefinition(start, description);
        }

        ExpectKeyword("schema"u8);
        var schemaDirectives = ParseDirectives(constant: true);
        var operationTypes = ParseOperationTypes();
        return new SchemaDefinitionNode(Locate(start), description, schemaDirectives, operationTypes);
    }

    // spec §3.2
    private ITypeSystemExtensionNode ParseTypeSystemExtension()
    {
        var start = Start();
        ExpectKeyword("extend"u8);
        if (SkipKeyword("type"u8))
        {
            var name = ParseName();
            var interfaces = ParseImplements();
            var directives = ParseDirectives(constant: true);
            var fields = ParseFieldDefinitions();
            return new ObjectTypeExtensionNode(Locate(start), name, directives, interfaces, fields);
        }

        if (SkipKeyword("interface"u8))
        {
            var name = ParseName();
            var interfaces = ParseImplements();
            var directives = ParseDirectives(constant: true);
            var fields = ParseFieldDefinitions();
            return new InterfaceTypeExtensionNode(Locate(start), name, directives, interfaces, fields);
        }

        if (SkipKeyword("input"u8))
        {
            var name = ParseName();
            var directives = ParseDirectives(constant: true);
            var fields = ParseInputValueDefinitions(TokenKind.LeftBrace, TokenKind.RightBrace);
            return new InputObjectTypeExtensionNode(Locate(start), name, directives, fields);
        }

        if (SkipKeyword("enum"u8))
        {
            var name = ParseName();
            var directives = ParseDirectives(constant: true);
            var values = ParseEnumValueDefinitions();
            return new EnumTypeExtensionNode(Locate(start), name, directives, values);
        }

        if (SkipKeyword("union"u8))
        {
            var name = ParseName();
            var directives = ParseDirectives(constant: true);
            var types = ParseUnionMembers();
            return new UnionTypeExtensionNode(Locate(start), name, directives, types);
        }

        if (SkipKeyword("scalar"u8))
        {
            var name = ParseName();
            var directives = ParseDirectives(constant: true);
            return new ScalarTypeExtensionNode(Locate(start), name, directives);
        }

        ExpectKeyword("schema"u8);
        var schemaDirectives = ParseDirectives(constant: true);
        var operationTypes = _reader.Kind == TokenKind.LeftBrace ? ParseOperationTypes() : [];
        return new SchemaExtensionNode(Locate(start), schemaDirectives, operationTypes);
    }

    // spec §3.3.1
    private IReadOnlyList<OperationTypeDefinitionNode> ParseOperationTypes()
    {
        Expect(TokenKind.LeftBrace);
        var types = new List<OperationTypeDefinitionNode>();
        do
        {
            var start = Start();
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            var type = ParseNamedType();
            types.Add(new OperationTypeDefinitionNode(Locate(start), operation, type));
        }
        while (!Skip(TokenKind.RightBrace));

        return types.ToArray();
    }

    // spec §3.6
    private IReadOnlyList<NamedTypeNode> ParseImplements() =>
        SkipKeyword("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : [];

    // spec §3.8
    private IReadOnlyList<NamedTypeNode> ParseUnionMembers() => Skip(TokenKind.Equal) ? ParseNamedTypes(TokenKind.Pipe) : [];

    private IReadOnlyList<NamedTypeNode> ParseNamedTypes(TokenKind separator)
    {
        var types = new List<NamedTypeNode>();
        Skip(separator);
        do
        {
            types.Add(ParseNamedType());
        }
        while (Skip(separator));

        return types.ToArray();
    }

    private IReadOnlyList<FieldDefinitionNode> ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var fields = new List<FieldDefinitionNode>();
        do
        {
            var start = Start();
            var description = ParseDescription();
            var name = ParseName();
            var arguments = ParseInputValueDefinitions(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
            Expect(TokenKind.Colon);
            var type = ParseTypeReference();
            var directives = ParseDirectives(constant: true);
            fields.Add(new FieldDefinitionNode(Locate(start), name, description, arguments, type, directives));
        }
        while (!Skip(TokenKind.RightBrace));

        return fields.ToArray();
    }

    private IReadOnlyList<InputValueDefinitionNode> ParseInputValueDefinitions(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return [];
        }

        var values = new List<InputValueDefinitionNode>();
        do
        {
            var start = Start();
            var description = ParseDescription();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseTypeReference();
            var defaultValue = Skip(TokenKind.Equal) ? ParseValue(constant: true) : null;
            var directives = ParseDirectives(constant: true);
            values.Add(new InputValueDefinitionNode(Locate(start), name, description, type, defaultValue, directives));
        }
        while (!Skip(close));

        return values.ToArray();
    }

    // spec §3.9
    private IReadOnlyList<EnumValueDefinitionNode> ParseEnumValueDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var values = new List<EnumValueDefinitionNode>();
        do
        {
            var start = Start();
            var description = ParseDescription();
            if (AtKeyword("true"u8) || AtKeyword("false"u8) || AtKeyword("null"u8))
            {
                throw Unexpected();
            }

            var name = ParseName();
            var directives = ParseDirectives(constant: true);
            values.Add(new EnumValueDefinitionNode(Locate(start), name, description, directives));
        }
        while (!Skip(TokenKind.RightBrace));

        return values.ToArray();
    }

    // spec §3.13
    private DirectiveDefinitionNode ParseDirectiveDefinition((int Offset, int Line, int Column) start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValueDefinitions(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = new List<NameNode>();
        Skip(TokenKind.Pipe);
        do
        {
            locations.Add(ParseName());
        }
        while (Skip(TokenKind.Pipe));

        return new DirectiveDefinitionNode(Locate(start), name, description, isRepeatable, arguments, locations.ToArray());
    }
}
