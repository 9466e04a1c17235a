namespace HotChocolate.Types.Coercion;

/// <summary>What is told about input that does not fit.</summary>
internal static class InputErrors
{
    private const string NonNullViolation = "HC0018";
    private const string OneOfNoFieldSet = "HC0054";
    private const string OneOfMoreThanOneFieldSet = "HC0055";
    private const string OneOfFieldIsNull = "HC0056";

    private const string OneOfRule =
        "Oneof Input Objects are a special variant of Input Objects where the type system asserts that exactly one of the fields must be set and non-null.";

    public static CoercionException NullNotAllowed()
        => new("Cannot accept null for non-nullable input.", NonNullViolation) { IsNullViolation = true };

    public static CoercionException NotAnObject(SyntaxKind kind, InputObjectModel type)
        => new($"The syntax node `{kind}` is incompatible with the type `{type.Name}`.") { Extensions = { ["type"] = type.Name } };

    public static CoercionException FieldMissing(InputSite site)
        => new($"The required input field `{site.Field!.Name}` is missing.") { Extensions = { ["field"] = site.Coordinate.ToString() } };

    public static CoercionException UnknownFields(List<string> names, InputObjectModel type)
        => new(names.Count == 1
            ? $"The field `{names[0]}` does not exist on the type `{type.Name}`."
            : $"The fields {string.Join(", ", names.Select(n => $"`{n}`"))} do not exist on the type `{type.Name}`.")
        { Extensions = { ["type"] = type.Name } };

    public static CoercionException OneOfNoneSet(InputObjectModel type)
        => new($"The Oneof Input Objects `{type.Name}` require that exactly one field must be supplied and that field must not be `null`. {OneOfRule}", OneOfNoFieldSet);

    public static CoercionException OneOfSeveralSet(InputObjectModel type)
        => new($"More than one field of the Oneof Input Object `{type.Name}` is set. {OneOfRule}", OneOfMoreThanOneFieldSet);

    public static CoercionException OneOfNull(InputSite site)
        => new($"`null` was set to the field `{site.Field!.Name}`of the Oneof Input Object `{((InputObjectModel)site.Owner!).Name}`. {OneOfRule}", OneOfFieldIsNull)
        {
            Extensions = { ["fieldCoordinate"] = site.Coordinate.ToString() }
        };

    /// <summary>A leaf's refusal, with the argument or input field that it was meant for.</summary>
    public static CoercionException AtSite(CoercionException exception, InputSite site, LeafTypeModel leaf)
    {
        if (site.Coordinate is not { } coordinate) return exception;
        exception.Extensions["fieldCoordinate"] = coordinate.ToString();
        exception.Extensions["fieldType"] = leaf.Name;
        return exception;
    }

    /// <summary>A null in a literal argument where the schema has none; the response path is the executor's to add.</summary>
    public static IError NullInArgument(InputFieldModel argument, string responseName, CoercionException exception, ArgumentNode node)
        => ErrorBuilder.New()
        .SetMessage($"Detected a non-null violation in argument `{argument.Name}`.")
        .AddLocation(node)
        .SetExtension("responseName", responseName)
        .SetExtension("errorPath", exception.Path)
        .Build();

    public static IError VariableRequired(VariableDefinitionNode variable) => ErrorBuilder.New()
        .SetMessage($"Variable `{variable.Variable.Name.Value}` is required.")
        .AddLocation(variable.Variable.Location is null ? variable : variable.Variable)
        .SetCode(NonNullViolation)
        .SetExtension("variable", variable.Variable.Name.Value)
        .Build();

    /// <summary>A coerced value that the CLR type behind an argument cannot take; the response path is the executor's to add.</summary>
    public static IError CannotConvert(OutputFieldModel field, InputFieldModel argument, ISyntaxNode node) => ErrorBuilder.New()
        .SetMessage($"Unable to convert the value of the argument `{argument.Name}` to `{argument.RuntimeType.FullName}`. Check if the requested type is correct or register a custom type converter.")
        .AddLocation(node)
        .SetExtension("fieldName", field.Name)
        .SetExtension("argumentName", argument.Name)
        .SetExtension("requestedType", argument.RuntimeType.FullName)
        .Build();
}
