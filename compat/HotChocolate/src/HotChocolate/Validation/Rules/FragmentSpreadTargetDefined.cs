namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.5.2.1: a spread names a fragment of the document.</summary>
internal sealed class FragmentSpreadTargetDefined : ValidationRule
{
    public override void FragmentSpread(ValidationContext context, FragmentSpreadNode spread, FragmentDefinitionNode? fragment)
    {
        if (fragment is null)
        {
            context.Report(RuleGroup.Fragments, ValidationErrors
                .Error($"The specified fragment `{spread.Name.Value}` does not exist.", spread)
                .At(context.Path)
                .With("fragment", spread.Name.Value)
                .Specified("Fragment-spread-target-defined"));
        }
    }
}
