namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.3.3: scalars and enums have no selections, all other types need some.</summary>
internal sealed class LeafFieldSelections : ValidationRule
{
    public override void EnterOperation(ValidationContext context, OperationDefinitionNode operation)
    {
        if (operation.SelectionSet.Selections.Count == 0)
        {
            context.Report(RuleGroup.Fields, ValidationErrors
                .Error($"Operation `{operation.Name?.Value ?? "Unnamed"}` has a empty selection set. Root types without subfields are disallowed.", operation)
                .With("operation", operation.Name?.Value ?? "Unnamed")
                .With("type", context.Schema.RootType(operation.Operation)?.Name)
                .Specified("Field-Selections-on-Objects-Interfaces-and-Unions-Types"));
        }
    }

    public override void Field(ValidationContext context, FieldNode field, OutputFieldModel? model)
    {
        if (model is null) return;
        var name = field.Name.Value;
        if (model.Type.NamedType.IsLeaf)
        {
            if (field.SelectionSet is not null)
            {
                Report($"Field \"{name}\" must not have a selection since type \"{model.Type}\" has no subfields.", "Leaf-Field-Selections");
            }
        }
        else if (field.SelectionSet is not { Selections.Count: > 0 })
        {
            Report(
                $"Field \"{name}\" of type \"{model.Type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?",
                "Field-Selections-on-Objects-Interfaces-and-Unions-Types");
        }

        void Report(string message, string section) => context.Report(RuleGroup.Fields, ValidationErrors
            .Error(message, field)
            .At(context.Path)
            .With("declaringType", context.ParentType.Name)
            .With("field", name)
            .With("type", model.Type.ToString())
            .With("responseName", (field.Alias ?? field.Name).Value)
            .Specified(section));
    }
}
