namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.8.1: an operation declares a variable once.</summary>
internal sealed class VariableUniqueness : ValidationRule
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode operation) => _names.Clear();

    public override void VariableDefinition(ValidationContext context, VariableDefinitionNode variable, GraphType? type)
    {
        if (!_names.Add(variable.Variable.Name.Value))
        {
            context.Report(RuleGroup.Variables, ValidationErrors
                .Error("A document containing operations that define more than one variable with the same name is invalid for execution.", variable)
                .With("variable", variable.Variable.Name.Value)
                .With("variableType", variable.Type.ToString(false))
                .Specified("Variable-Uniqueness"));
        }
    }
}
