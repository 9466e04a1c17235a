namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.5.1.4: every fragment is spread by an operation, directly or through other fragments.</summary>
internal sealed class FragmentsMustBeUsed : ValidationRule
{
    public override void LeaveDocument(ValidationContext context, DocumentNode document)
    {
        if (context.Fragments.Count == 0) return;
        // By names, not by the walk: a spread below an unknown field is a use too.
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation) open.Push(operation.SelectionSet);
        }

        while (open.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldNode { SelectionSet: { } below }:
                        open.Push(below);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when used.Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment:
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && !used.Contains(fragment.Name.Value))
            {
                context.Report(RuleGroup.Fragments, ValidationErrors
                    .Error($"The specified fragment `{fragment.Name.Value}` is not used within the current document.", fragment)
                    .With("fragment", fragment.Name.Value)
                    .Specified("Fragments-Must-Be-Used"));
            }
        }
    }
}
