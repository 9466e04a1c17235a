namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.2.4.1: a subscription selects exactly one field of its root type, and none of the introspection.</summary>
internal sealed class SingleRootField : ValidationRule
{
    public override void EnterOperation(ValidationContext context, OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var introspection = false;
        Collect(operation.SelectionSet, []);
        if (names.Count != 1)
        {
            Report("Subscription operations must have exactly one root field.");
        }
        else if (introspection)
        {
            Report("Subscription must not select an introspection top level field.");
        }

        void Collect(SelectionSetNode selectionSet, HashSet<string> visited)
        {
            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        names.Add((field.Alias ?? field.Name).Value);
                        introspection |= field.Name.Value.StartsWith("__", StringComparison.Ordinal);
                        break;
                    case InlineFragmentNode inline:
                        Collect(inline.SelectionSet, visited);
                        break;
                    case FragmentSpreadNode spread
                        when visited.Count < DocumentWalker.MaxDepth
                        && visited.Add(spread.Name.Value)
                        && context.FindFragment(spread.Name.Value) is { } fragment:
                        Collect(fragment.SelectionSet, visited);
                        break;
                }
            }
        }

        void Report(string message) =>
            context.Report(RuleGroup.Operations, ValidationErrors.Error(message, operation).Specified("Single-root-field"));
    }
}
