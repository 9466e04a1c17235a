using HotChocolate.Validation.Options;
using HotChocolate.Validation.Rules;

namespace HotChocolate.Validation;

/// <summary>Checks documents against a schema (spec §5) and its limits.</summary>
internal static class DocumentValidator
{
    /// <summary>Checks a document.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">The limits of the schema.</param>
    /// <param name="overrides">What the request at hand may do differently.</param>
    /// <returns>What is wrong with it, in the order in which it is reported; empty where it can be executed.</returns>
    public static IReadOnlyList<IError> Validate(
        SchemaModel schema, DocumentNode document, ValidationOptions options, ValidationOverrides overrides = default)
    {
        var context = new ValidationContext(schema, document, options);
        new DocumentWalker(context, Rules(options, overrides)).Walk();
        if (!context.HasErrors)
        {
            new ExpandedDocument(context, overrides.MaxAllowedExecutionDepth ?? options.MaxAllowedExecutionDepth).CheckLimits();
        }

        return context.Errors();
    }

    private static ValidationRule[] Rules(ValidationOptions options, ValidationOverrides overrides)
    {
        ValidationRule[] rules =
        [
            new ExecutableDefinitions(),
            new OperationNameUniqueness(),
            new LoneAnonymousOperation(),
            new SingleRootField(),
            new FieldSelections(),
            new LeafFieldSelections(),
            new OverlappingFieldsCanBeMerged(),
            new ArgumentNames(),
            new ArgumentUniqueness(),
            new RequiredArguments(),
            new FragmentNameUniqueness(),
            new FragmentSpreadTypeExistence(),
            new FragmentsOnCompositeTypes(),
            new FragmentSpreadTargetDefined(),
            new FragmentSpreadsMustNotFormCycles(),
            new FragmentSpreadIsPossible(),
            new FragmentsMustBeUsed(),
            new ValuesOfCorrectType(),
            new InputObjectFieldUniqueness(),
            new OneOfInputObjectsHaveExactlyOneField(),
            new InputObjectRequiredFields(),
            new InputObjectFieldNames(),
            new DirectivesAreDefined(),
            new DirectivesAreInValidLocations(),
            new DirectivesAreUniquePerLocation(),
            new VariableUniqueness(),
            new VariablesAreInputTypes(),
            new AllVariableUsagesAreAllowed(),
            new AllVariablesUsed(),
            new AllVariableUsesDefined(),
            new OperationTypeExistence(),
        ];
        return options.DisableIntrospection && !overrides.AllowIntrospection
            ? [.. rules, new IntrospectionIsAllowed(overrides.IntrospectionNotAllowedMessage)]
            : rules;
    }
}
