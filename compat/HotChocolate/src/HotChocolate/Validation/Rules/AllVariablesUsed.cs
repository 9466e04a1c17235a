namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.8.4: an operation uses every variable that it declares.</summary>
internal sealed class AllVariablesUsed : ValidationRule
{
    public override void VariableUsages(ValidationContext context, OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages)
    {
        if (operation.VariableDefinitions.Count == 0) return;
        var used = usages.Select(u => u.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        var unused = operation.VariableDefinitions.Select(d => d.Variable.Name.Value).Where(used.Add).ToList();
        if (unused.Count > 0)
        {
            context.Report(RuleGroup.VariableUses, ValidationErrors
                .Error($"The following variables were not used: {string.Join(", ", unused)}.", operation)
                .Specified("All-Variables-Used"));
        }
    }
}
