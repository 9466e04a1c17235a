namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    // spec §2.9
    private IValueNode ParseValue(bool constant)
    {
        switch (_reader.Kind)
        {
            case TokenKind.LeftBracket:
                return ParseList(constant);
            case TokenKind.LeftBrace:
                return ParseObject(constant);
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Integer:
                var intStart = Start();
                var digits = _reader.Value.ToArray();
                Advance();
                return new IntValueNode(Locate(intStart), digits);
            case TokenKind.Float:
                var floatStart = Start();
                var number = _reader.Value.ToArray();
                var format = _reader.FloatFormat;
                Advance();
                return new FloatValueNode(Locate(floatStart), number, format);
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar when !constant:
                return ParseVariable();
            default:
                throw Unexpected();
        }
    }

    private IValueNode ParseNamedValue()
    {
        var start = Start();
        var name = ReadNameText();
        var location = Locate(start);
        return name switch
        {
            "true" => new BooleanValueNode(location, true),
            "false" => new BooleanValueNode(location, false),
            "null" => new NullValueNode(location),
            _ => new EnumValueNode(location, name),
        };
    }

    private StringValueNode ParseString()
    {
        var start = Start();
        var block = _reader.Kind == TokenKind.BlockString;
        var value = block ? BlockString.Value(_reader.Value, _reader.HasEscapes) : StringUnescaper.Unescape(_reader);
        Advance();
        return new StringValueNode(Locate(start), value, block);
    }

    private StringValueNode? ParseDescription() =>
        _reader.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private IValueNode? ParseDefaultValue() => Skip(TokenKind.Equal) ? ParseValue(constant: true) : null;

    // spec §2.9.7
    private ListValueNode ParseList(bool constant)
    {
        var start = Start();
        Enter();
        var items = ParseMany<IValueNode>(
            TokenKind.LeftBracket,
            constant ? static (ref p) => p.ParseValue(constant: true) : static (ref p) => p.ParseValue(constant: false),
            TokenKind.RightBracket,
            allowEmpty: true);
        Leave();
        return new ListValueNode(Locate(start), items);
    }

    // spec §2.9.8
    private ObjectValueNode ParseObject(bool constant)
    {
        var start = Start();
        Enter();
        var fields = ParseMany<ObjectFieldNode>(
            TokenKind.LeftBrace,
            constant ? static (ref p) => p.ParseObjectField(constant: true) : static (ref p) => p.ParseObjectField(constant: false),
            TokenKind.RightBrace,
            allowEmpty: true);
        Leave();
        return new ObjectValueNode(Locate(start), fields);
    }

    private ObjectFieldNode ParseObjectField(bool constant)
    {
        var start = Start();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(constant);
        return new ObjectFieldNode(Locate(start), name, value);
    }

    // spec §2.11
    private ITypeNode ParseTypeReference()
    {
        var start = Start();
        INullableTypeNode type;
        if (Skip(TokenKind.LeftBracket))
        {
            Enter();
            var item = ParseTypeReference();
            Leave();
            Expect(TokenKind.RightBracket);
            type = new ListTypeNode(Locate(start), item);
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(Locate(start), type) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = Start();
        var name = ParseName();
        return new NamedTypeNode(Locate(start), name);
    }
}
