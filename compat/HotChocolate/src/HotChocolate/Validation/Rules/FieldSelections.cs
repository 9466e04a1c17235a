namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.3.1: a selected field exists on the type; a union has no fields of its own.</summary>
internal sealed class FieldSelections : ValidationRule
{
    private const string Section = "Field-Selections-on-Objects-Interfaces-and-Unions-Types";

    public override void SelectionSet(ValidationContext context, SelectionSetNode selectionSet)
    {
        if (context.ParentType is not UnionModel union) return;
        foreach (var selection in selectionSet.Selections)
        {
            if (selection is FieldNode field && context.Schema.FindField(union, field.Name.Value) is null)
            {
                context.Report(RuleGroup.Fields, ValidationErrors
                    .Error("A union type cannot declare a field directly. Use inline fragments or fragments instead.", selectionSet)
                    .At(context.Path)
                    .With("type", union.Name)
                    .Specified(Section));
                return;
            }
        }
    }

    public override void Field(ValidationContext context, FieldNode field, OutputFieldModel? model)
    {
        if (model is null && context.ParentType is not UnionModel)
        {
            context.Report(RuleGroup.Fields, ValidationErrors
                .Error($"The field `{field.Name.Value}` does not exist on the type `{context.ParentType.Name}`.", field)
                .At(context.Path)
                .With("type", context.ParentType.Name)
                .With("field", field.Name.Value)
                .With("responseName", (field.Alias ?? field.Name).Value)
                .Specified(Section));
        }
    }
}
