namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.5.1.1: no two fragments have the same name.</summary>
internal sealed class FragmentNameUniqueness : ValidationRule
{
    public override void EnterDocument(ValidationContext context, DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && context.FindFragment(fragment.Name.Value) != fragment)
            {
                context.Report(RuleGroup.Fragments, ValidationErrors
                    .Error($"There are multiple fragments with the name `{fragment.Name.Value}`.", fragment)
                    .With("fragment", fragment.Name.Value)
                    .Specified("Fragment-Name-Uniqueness"));
            }
        }
    }
}
