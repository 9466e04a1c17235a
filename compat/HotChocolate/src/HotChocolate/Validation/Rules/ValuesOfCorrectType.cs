namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.6.1: a literal fits the type that its place wants. The fields of input objects are looked at one by one, all other literals as a whole.</summary>
internal sealed class ValuesOfCorrectType : ValidationRule
{
    public override void Value(ValidationContext context, IValueNode value, in ValuePlace place)
    {
        if (Fits(value, place)) return;
        var error = place.Holder switch
        {
            ArgumentNode argument => ValidationErrors
                .Error("The specified argument value does not match the argument type.", value)
                .At(context.Path)
                .With("argument", argument.Name.Value)
                .With("argumentValue", value.ToString(false)),
            ObjectFieldNode field => ValidationErrors
                .Error($"The specified value type of field `{field.Name.Value}` does not match the field type.", value)
                .At(context.Path)
                .With("fieldName", field.Name.Value)
                .With("fieldType", place.FieldType!.ToString()),
            VariableDefinitionNode variable => ValidationErrors
                .Error($"The specified value type of variable `{variable.Variable.Name.Value}` does not match the variable type.", value)
                .With("variable", variable.Variable.Name.Value)
                .With("variableType", variable.Type.ToString(false)),
            _ => throw new ArgumentException("A value stands in an argument, an input field or a variable definition.", nameof(place)),
        };
        context.Report(RuleGroup.Values, error.With("locationType", place.Type.ToString()).Specified("Values-of-Correct-Type"));
    }

    private static bool Fits(IValueNode value, in ValuePlace place)
    {
        var type = place.Type;
        if (value is NullValueNode) return !type.IsNonNull || IsReportedElsewhere(value, place);
        return type.NamedType is LeafTypeModel leaf ? Fits(value, type, leaf) : value is ObjectValueNode or ListValueNode;
    }

    /// <summary>Null for what is required is an error of its own rule; where a default stands ready, and for variables, one of coercion.</summary>
    private static bool IsReportedElsewhere(IValueNode value, in ValuePlace place) => place.Holder switch
    {
        ArgumentNode argument => argument.Value == value,
        ObjectFieldNode field => field.Value == value,
        VariableDefinitionNode variable => variable.DefaultValue == value,
        _ => false,
    };

    // spec §3.11: what is not a list stands for a list of one.
    private static bool Fits(IValueNode value, GraphType type, LeafTypeModel leaf)
    {
        if (value is VariableNode) return true;
        if (value is NullValueNode) return !type.IsNonNull;
        if (!type.IsList) return leaf.AcceptsLiteral(value);
        var itemType = type.ItemType;
        if (value is not ListValueNode list) return Fits(value, itemType, leaf);
        foreach (var item in list.Items)
        {
            if (!Fits(item, itemType, leaf)) return false;
        }

        return true;
    }
}
