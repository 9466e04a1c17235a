namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.6.1: a oneOf input object has exactly one field, and that is never null.</summary>
internal sealed class OneOfInputObjectsHaveExactlyOneField : ValidationRule
{
    private const string Rfc = "https://github.com/graphql/graphql-spec/pull/825";

    public override void InputObject(ValidationContext context, ObjectValueNode value, InputObjectModel type)
    {
        if (type.IsOneOf && value.Fields is not [{ Value: not NullValueNode }])
        {
            context.Report(RuleGroup.Values, ValidationErrors
                .Error($"The Oneof Input Object `{type.Name}` requires that exactly one field must be supplied and that field must not be `null`.", value)
                .At(context.Path)
                .With("type", type.Name)
                .With("specifiedBy", "https://spec.graphql.org/draft/#sec-OneOf-Input-Objects-Have-Exactly-One-Field")
                .With("rfc", Rfc)
                .Build());
        }
    }

    /// <summary>The same for a variable, whose type is that of the operation at hand.</summary>
    public static void CheckVariable(ValidationContext context, VariableUsage usage, GraphType variableType)
    {
        if (usage.Place is { OneOf: { } type, Holder: ObjectFieldNode field, Object: { } literal } && !variableType.IsNonNull)
        {
            context.Report(RuleGroup.Values, ValidationErrors
                .Error($"The variable `${usage.Variable.Name.Value}` assigned to the field `{field.Name.Value}` of the Oneof Input Object `{type.Name}` must be non-null.", literal)
                .At(usage.Path)
                .With("fieldCoordinate", $"{type.Name}.{field.Name.Value}")
                .With("specifiedBy", "https://spec.graphql.org/draft/#sec-Oneof\u2013Input-Objects-Have-Exactly-One-Field")
                .With("rfc", Rfc)
                .Build());
        }
    }
}
