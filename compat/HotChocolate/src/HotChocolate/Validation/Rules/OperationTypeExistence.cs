namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.2.1.1: the schema has a root type for the kind of operation. Said only where nothing else is wrong, as nothing below could be looked at.</summary>
internal sealed class OperationTypeExistence : ValidationRule
{
    private OperationType? _missing;

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode operation)
    {
        if (context.Schema.RootType(operation.Operation) is null)
        {
            _missing ??= operation.Operation;
        }
    }

    public override void LeaveDocument(ValidationContext context, DocumentNode document)
    {
        if (_missing is { } missing && !context.HasErrors)
        {
            context.Report(RuleGroup.Operations, ErrorBuilder.New().SetMessage($"This GraphQL schema does not support `{missing}` operations.").Build());
        }
    }
}
