namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.2.3.1: an operation without a name is the only one.</summary>
internal sealed class LoneAnonymousOperation : ValidationRule
{
    public override void EnterDocument(ValidationContext context, DocumentNode document)
    {
        var operations = 0;
        OperationDefinitionNode? anonymous = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                operations++;
                if (operation.Name is null) anonymous = operation;
            }
        }

        if (anonymous is not null && operations > 1)
        {
            context.Report(RuleGroup.Operations, ValidationErrors
                .Error("GraphQL allows a short\u2010hand form for defining query operations when only that one operation exists in the document.", anonymous)
                .With("operations", operations)
                .Specified("Lone-Anonymous-Operation"));
        }
    }
}
