namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.1.1: a document to execute defines operations and fragments only.</summary>
internal sealed class ExecutableDefinitions : ValidationRule
{
    public override void EnterDocument(ValidationContext context, DocumentNode document)
    {
        if (document.Definitions.Count == 0)
        {
            context.Report(RuleGroup.Documents, ErrorBuilder.New()
                .SetMessage("There are no operations in the GraphQL document.")
                .AddLocation(1, 1)
                .Build());
        }

        foreach (var definition in document.Definitions)
        {
            if (definition is not IExecutableDefinitionNode)
            {
                context.Report(RuleGroup.Documents, ValidationErrors
                    .Error("A document containing TypeSystemDefinition is invalid for execution.", definition)
                    .Specified("Executable-Definitions"));
            }
        }
    }
}
