namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.2.2.1: no two operations have the same name.</summary>
internal sealed class OperationNameUniqueness : ValidationRule
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode operation)
    {
        if (operation.Name is { Value: var name } && !_names.Add(name))
        {
            context.Report(RuleGroup.Operations, ValidationErrors
                .Error($"The operation name `{name}` is not unique.", operation)
                .With("operation", name)
                .Specified("Operation-Name-Uniqueness"));
        }
    }
}
