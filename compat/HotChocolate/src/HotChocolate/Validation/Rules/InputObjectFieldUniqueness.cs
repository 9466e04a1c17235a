namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.6.3: a field of an input object literal is given once.</summary>
internal sealed class InputObjectFieldUniqueness : ValidationRule
{
    public override void ObjectLiteral(ValidationContext context, ObjectValueNode value)
    {
        if (value.Fields.Count < 2) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (context.IsFull(RuleGroup.Values)) return;
            if (!names.Add(field.Name.Value))
            {
                context.Report(RuleGroup.Values, ValidationErrors
                    .Error($"There can be only one input field named `{field.Name.Value}`.", field)
                    .At(context.Path)
                    .With("field", field.Name.Value)
                    .Specified("Input-Object-Field-Uniqueness"));
            }
        }
    }
}
