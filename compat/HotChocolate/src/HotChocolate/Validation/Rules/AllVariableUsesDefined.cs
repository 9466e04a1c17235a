namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.8.3: an operation declares every variable that it uses.</summary>
internal sealed class AllVariableUsesDefined : ValidationRule
{
    public override void VariableUsages(ValidationContext context, OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages)
    {
        if (usages.Count == 0) return;
        var declared = operation.VariableDefinitions.Select(d => d.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        var undeclared = usages.Select(u => u.Variable.Name.Value).Where(declared.Add).ToList();
        if (undeclared.Count > 0)
        {
            context.Report(RuleGroup.VariableUses, ValidationErrors
                .Error($"The following variables were not declared: {string.Join(", ", undeclared)}.", operation)
                .Specified("All-Variable-Uses-Defined"));
        }
    }
}
