namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    // spec §2.3: a query without a name, variables and directives may leave out its keyword.
    private OperationDefinitionNode ParseShorthandQuery()
    {
        var start = Start();
        Count(ref _executableDefinitions, _options.MaxAllowedExecutableDefinitions, "operations and fragments");
        var selectionSet = ParseSelectionSet(allowEmpty: true);
        return new OperationDefinitionNode(Locate(start), null, OperationType.Query, [], [], selectionSet);
    }

    private OperationDefinitionNode ParseOperation((int Offset, int Line, int Column) start, StringValueNode? description)
    {
        Count(ref _executableDefinitions, _options.MaxAllowedExecutableDefinitions, "operations and fragments");
        var operation = ParseOperationType();
        var name = _reader.Kind == TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(constant: false);
        var selectionSet = ParseSelectionSet(allowEmpty: true);
        return new OperationDefinitionNode(Locate(start), name, operation, variables, directives, selectionSet) { Description = description };
    }

    private OperationType ParseOperationType()
    {
        if (SkipKeyword("query"u8)) return OperationType.Query;
        if (SkipKeyword("mutation"u8)) return OperationType.Mutation;
        ExpectKeyword("subscription"u8);
        return OperationType.Subscription;
    }

    // spec §2.10
    private IReadOnlyList<VariableDefinitionNode> ParseVariableDefinitions() =>
        ParseMany(TokenKind.LeftParenthesis, static (ref p) => p.ParseVariableDefinition(), TokenKind.RightParenthesis, allowEmpty: true);

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = Start();
        var (description, variable) = (ParseDescription(), ParseVariable());
        Expect(TokenKind.Colon);
        var (type, defaultValue, directives) = (ParseTypeReference(), ParseDefaultValue(), ParseDirectives(constant: true));
        return new VariableDefinitionNode(Locate(start), variable, type, defaultValue, directives) { Description = description };
    }

    private VariableNode ParseVariable()
    {
        var start = Start();
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(Locate(start), name);
    }

    // spec §2.4. Only the rules can tell a field with nothing selected from one without selections, so empty braces get past here.
    private SelectionSetNode ParseSelectionSet(bool allowEmpty)
    {
        var start = Start();
        Expect(TokenKind.LeftBrace);
        Enter();
        var selections = new List<ISelectionNode>();
        while (_reader.Kind != TokenKind.RightBrace || (selections.Count == 0 && !allowEmpty))
        {
            if (_reader.Kind == TokenKind.EndOfFile) break;
            selections.Add(_reader.Kind == TokenKind.Spread ? ParseFragment() : ParseField());
        }

        Leave();
        Expect(TokenKind.RightBrace);
        return new SelectionSetNode(Locate(start), selections.ToArray());
    }

    // spec §2.5
    private FieldNode ParseField()
    {
        Count(ref _fields, _options.MaxAllowedFields, "fields");
        var start = Start();
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            Count(ref _aliases, _options.MaxAllowedAliases, "aliases");
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(constant: false);
        var directives = ParseDirectives(constant: false);
        var selectionSet = _reader.Kind == TokenKind.LeftBrace ? ParseSelectionSet(allowEmpty: true) : null;
        return new FieldNode(Locate(start), name, alias, directives, arguments, selectionSet);
    }

    // spec §2.8
    private ISelectionNode ParseFragment()
    {
        Count(ref _fragments, _options.MaxAllowedFragments, "fragment spreads");
        var start = Start();
        Expect(TokenKind.Spread);
        if (_reader.Kind == TokenKind.Name && !AtKeyword("on"u8))
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(constant: false);
            return new FragmentSpreadNode(Locate(start), name, spreadDirectives);
        }

        var typeCondition = SkipKeyword("on"u8) ? ParseNamedType() : null;
        var directives = ParseDirectives(constant: false);
        var selectionSet = ParseSelectionSet(allowEmpty: false);
        return new InlineFragmentNode(Locate(start), typeCondition, directives, selectionSet);
    }

    private FragmentDefinitionNode ParseFragmentDefinition((int Offset, int Line, int Column) start, StringValueNode? description)
    {
        Count(ref _executableDefinitions, _options.MaxAllowedExecutableDefinitions, "operations and fragments");
        ExpectKeyword("fragment"u8);
        if (AtKeyword("on"u8)) throw Unexpected();
        var name = ParseName();
        var variables = _options.AllowFragmentVariables ? ParseVariableDefinitions() : [];
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(constant: false);
        var selectionSet = ParseSelectionSet(allowEmpty: false);
        return new FragmentDefinitionNode(Locate(start), name, variables, typeCondition, directives, selectionSet) { Description = description };
    }

    // spec §2.6
    private IReadOnlyList<ArgumentNode> ParseArguments(bool constant) => ParseMany<ArgumentNode>(
        TokenKind.LeftParenthesis,
        constant ? static (ref p) => p.ParseArgument(constant: true) : static (ref p) => p.ParseArgument(constant: false),
        TokenKind.RightParenthesis,
        allowEmpty: true);

    private ArgumentNode ParseArgument(bool constant)
    {
        var start = Start();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(constant);
        return new ArgumentNode(Locate(start), name, value);
    }

    // spec §2.12
    private IReadOnlyList<DirectiveNode> ParseDirectives(bool constant)
    {
        if (_reader.Kind != TokenKind.At) return [];
        var directives = new List<DirectiveNode>();
        var count = 0;
        do
        {
            Count(ref count, _options.MaxAllowedDirectives, "directives in one location");
            var start = Start();
            Advance();
            var name = ParseName();
            var arguments = ParseArguments(constant);
            directives.Add(new DirectiveNode(Locate(start), name, arguments));
        }
        while (_reader.Kind == TokenKind.At);

        return directives.ToArray();
    }
}
