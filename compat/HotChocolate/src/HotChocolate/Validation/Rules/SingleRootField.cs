namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.2.4.1: a subscription selects exactly one field of its root type, and none of the introspection.</summary>
internal sealed class SingleRootField : ValidationRule
{
    public override void EnterOperation(ValidationContext context, OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var introspection = false;
        var open = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (names.Count < 2 && open.TryPop(out var selectionSet))
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
                        open.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment:
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        var message = names.Count != 1 ? "Subscription operations must have exactly one root field."
            : introspection ? "Subscription must not select an introspection top level field."
            : null;
        if (message is not null)
        {
            context.Report(RuleGroup.Operations, ValidationErrors.Error(message, operation).Specified("Single-root-field"));
        }
    }
}
