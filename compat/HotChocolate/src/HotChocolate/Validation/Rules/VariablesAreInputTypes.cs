namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.8.2: the type of a variable is an input type. Of an unknown type no use of the variable is allowed, which another rule says.</summary>
internal sealed class VariablesAreInputTypes : ValidationRule
{
    public override void VariableDefinition(ValidationContext context, VariableDefinitionNode variable, GraphType? type)
    {
        if (type is { NamedType.IsInputType: false })
        {
            context.Report(RuleGroup.Variables, ValidationErrors
                .Error($"The type of variable `{variable.Variable.Name.Value}` is not an input type.", variable)
                .With("variable", variable.Variable.Name.Value)
                .With("variableType", variable.Type.ToString(false))
                .Specified("Variables-Are-Input-Types"));
        }
    }
}
