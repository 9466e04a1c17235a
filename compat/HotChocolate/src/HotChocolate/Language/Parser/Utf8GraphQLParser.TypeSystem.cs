using System.Collections.Frozen;

namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    private static readonly FrozenSet<string> s_directiveLocations = FrozenSet.ToFrozenSet(
        [
            "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
            "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE",
            "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
        ],
        StringComparer.Ordinal);

    // spec §3.1, §3.2. What is extended has no description.
    private IDefinitionNode ParseTypeSystem((int Offset, int Line, int Column) start, StringValueNode? description)
    {
        var isExtension = description is null && SkipKeyword("extend"u8);
        if (SkipKeyword("type"u8))
        {
            var (name, interfaces, directives, fields) = (ParseName(), ParseImplements(), ParseDirectives(constant: true), ParseFieldDefinitions());
            return isExtension
                ? new ObjectTypeExtensionNode(
                    LocateExtension(start, interfaces.Count + directives.Count + fields.Count), name, directives, interfaces, fields)
                : new ObjectTypeDefinitionNode(Locate(start), name, description, directives, interfaces, fields);
        }

        if (SkipKeyword("interface"u8))
        {
            var (name, interfaces, directives, fields) = (ParseName(), ParseImplements(), ParseDirectives(constant: true), ParseFieldDefinitions());
            return isExtension
                ? new InterfaceTypeExtensionNode(
                    LocateExtension(start, interfaces.Count + directives.Count + fields.Count), name, directives, interfaces, fields)
                : new InterfaceTypeDefinitionNode(Locate(start), name, description, directives, interfaces, fields);
        }

        if (SkipKeyword("input"u8))
        {
            var (name, directives) = (ParseName(), ParseDirectives(constant: true));
            var fields = ParseMany(TokenKind.LeftBrace, static (ref p) => p.ParseInputValueDefinition(), TokenKind.RightBrace);
            return isExtension
                ? new InputObjectTypeExtensionNode(LocateExtension(start, directives.Count + fields.Count), name, directives, fields)
                : new InputObjectTypeDefinitionNode(Locate(start), name, description, directives, fields);
        }

        if (SkipKeyword("enum"u8))
        {
            var (name, directives) = (ParseName(), ParseDirectives(constant: true));
            var values = ParseMany(TokenKind.LeftBrace, static (ref p) => p.ParseEnumValueDefinition(), TokenKind.RightBrace);
            return isExtension
                ? new EnumTypeExtensionNode(LocateExtension(start, directives.Count + values.Count), name, directives, values)
                : new EnumTypeDefinitionNode(Locate(start), name, description, directives, values);
        }

        if (SkipKeyword("union"u8))
        {
            var (name, directives) = (ParseName(), ParseDirectives(constant: true));
            var types = Skip(TokenKind.Equal) ? ParseSeparated(TokenKind.Pipe, static (ref p) => p.ParseNamedType()) : [];
            return isExtension
                ? new UnionTypeExtensionNode(LocateExtension(start, directives.Count + types.Count), name, directives, types)
                : new UnionTypeDefinitionNode(Locate(start), name, description, directives, types);
        }

        if (SkipKeyword("scalar"u8))
        {
            var (name, directives) = (ParseName(), ParseDirectives(constant: true));
            return isExtension
                ? new ScalarTypeExtensionNode(LocateExtension(start, directives.Count), name, directives)
                : new ScalarTypeDefinitionNode(Locate(start), name, description, directives);
        }

        if (SkipKeyword("schema"u8))
        {
            var directives = ParseDirectives(constant: true);
            var types = ParseMany(TokenKind.LeftBrace, static (ref p) => p.ParseOperationTypeDefinition(), TokenKind.RightBrace);
            return isExtension ? new SchemaExtensionNode(LocateExtension(start, directives.Count + types.Count), directives, types)
                : types.Count > 0 ? new SchemaDefinitionNode(Locate(start), description, directives, types)
                : throw Unexpected();
        }

        return !isExtension && SkipKeyword("directive"u8) ? ParseDirectiveDefinition(start, description) : throw Unexpected();
    }

    /// <summary>An extension extends something (spec §3.4.3).</summary>
    private Location? LocateExtension((int Offset, int Line, int Column) start, int parts) => parts > 0 ? Locate(start) : throw Unexpected();

    // spec §3.3.1
    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = Start();
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(Locate(start), operation, type);
    }

    // spec §3.6
    private IReadOnlyList<NamedTypeNode> ParseImplements() =>
        SkipKeyword("implements"u8) ? ParseSeparated(TokenKind.Ampersand, static (ref p) => p.ParseNamedType()) : [];

    private IReadOnlyList<FieldDefinitionNode> ParseFieldDefinitions() =>
        ParseMany(TokenKind.LeftBrace, static (ref p) => p.ParseFieldDefinition(), TokenKind.RightBrace);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = Start();
        var (description, name, arguments) = (ParseDescription(), ParseName(), ParseArgumentDefinitions());
        Expect(TokenKind.Colon);
        var (type, directives) = (ParseTypeReference(), ParseDirectives(constant: true));
        return new FieldDefinitionNode(Locate(start), name, description, arguments, type, directives);
    }

    private IReadOnlyList<InputValueDefinitionNode> ParseArgumentDefinitions() =>
        ParseMany(TokenKind.LeftParenthesis, static (ref p) => p.ParseInputValueDefinition(), TokenKind.RightParenthesis);

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = Start();
        var (description, name) = (ParseDescription(), ParseName());
        Expect(TokenKind.Colon);
        var (type, defaultValue, directives) = (ParseTypeReference(), ParseDefaultValue(), ParseDirectives(constant: true));
        return new InputValueDefinitionNode(Locate(start), name, description, type, defaultValue, directives);
    }

    // spec §3.9
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = Start();
        var description = ParseDescription();
        if (AtKeyword("true"u8) || AtKeyword("false"u8) || AtKeyword("null"u8)) throw Unexpected();
        var (name, directives) = (ParseName(), ParseDirectives(constant: true));
        return new EnumValueDefinitionNode(Locate(start), name, description, directives);
    }

    // spec §3.13
    private DirectiveDefinitionNode ParseDirectiveDefinition((int Offset, int Line, int Column) start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var (name, arguments, isRepeatable) = (ParseName(), ParseArgumentDefinitions(), SkipKeyword("repeatable"u8));
        ExpectKeyword("on"u8);
        var locations = ParseSeparated(TokenKind.Pipe, static (ref p) => p.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(Locate(start), name, description, isRepeatable, arguments, locations);
    }

    private NameNode ParseDirectiveLocation() =>
        _reader.Kind != TokenKind.Name || s_directiveLocations.Contains(NameCache.Get(_reader.Value)) ? ParseName() : throw Unexpected();
}
