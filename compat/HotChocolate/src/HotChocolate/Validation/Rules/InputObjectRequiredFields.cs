namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.6.4: an input field that may not be null and has no default is given; none that may not be null is given as null.</summary>
internal sealed class InputObjectRequiredFields : ValidationRule
{
    public override void InputObject(ValidationContext context, ObjectValueNode value, InputObjectModel type)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !value.Fields.Any(f => f.Name.Value == field.Name)) Report(context, value, field.Name);
        }
    }

    public override void InputField(ValidationContext context, ObjectFieldNode field, InputFieldModel? model)
    {
        if (field.Value is NullValueNode && model is { Type.IsNonNull: true } && !context.IsFull(RuleGroup.Values))
        {
            Report(context, field, field.Name.Value);
        }
    }

    private static void Report(ValidationContext context, ISyntaxNode node, string field) =>
        context.Report(RuleGroup.Values, ValidationErrors
            .Error($"`{field}` is a required field and cannot be null.", node)
            .At(context.Path)
            .With("field", field)
            .Specified("Input-Object-Required-Fields"));
}
