namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.5.2.2: a fragment does not contain itself.</summary>
internal sealed class FragmentSpreadsMustNotFormCycles : ValidationRule
{
    // The walk goes through the graph of fragments in depth: a spread of a fragment that it is still in closes a cycle.
    private readonly HashSet<FragmentDefinitionNode> _enclosing = [];

    public override void EnterFragment(ValidationContext context, FragmentDefinitionNode fragment) => _enclosing.Add(fragment);

    public override void LeaveFragment(ValidationContext context, FragmentDefinitionNode fragment) => _enclosing.Remove(fragment);

    public override void FragmentSpread(ValidationContext context, FragmentSpreadNode spread, FragmentDefinitionNode? fragment)
    {
        if (fragment is not null && _enclosing.Contains(fragment))
        {
            context.HasFragmentCycle = true;
            context.Report(RuleGroup.Fragments, ValidationErrors
                .Error("The graph of fragment spreads must not form any cycles including spreading itself. Otherwise an operation could infinitely spread or infinitely execute on cycles in the underlying data.", spread)
                .At(context.Path)
                .With("fragment", spread.Name.Value)
                .Specified("Fragment-spreads-must-not-form-cycles"));
        }
    }
}
