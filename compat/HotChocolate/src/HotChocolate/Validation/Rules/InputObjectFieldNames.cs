namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.6.2: a field of an input object literal is defined by its type.</summary>
internal sealed class InputObjectFieldNames : ValidationRule
{
    public override void InputField(ValidationContext context, ObjectFieldNode field, InputFieldModel? model)
    {
        if (model is null && !context.IsFull(RuleGroup.Values))
        {
            context.Report(RuleGroup.Values, ValidationErrors
                .Error($"The specified input object field `{field.Name.Value}` does not exist.", field)
                .At(context.Path)
                .With("field", field.Name.Value)
                .Specified("Input-Object-Field-Names"));
        }
    }
}
