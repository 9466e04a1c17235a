namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.2.1.1: the schema has a root type for the kind of operation.</summary>
internal sealed class OperationTypeExistence : ValidationRule
{
    public override void EnterOperation(ValidationContext context, OperationDefinitionNode operation)
    {
        if (context.Schema.RootType(operation.Operation) is null)
        {
            context.Report(RuleGroup.Operations, ValidationErrors
                .Error($"This GraphQL schema does not support `{operation.Operation}` operations.", operation)
                .With("operationType", operation.Operation.ToString())
                .Specified("Root-Operation-Types"));
        }
    }
}
