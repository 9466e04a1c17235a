namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.8.5: a variable is used only where all values of its type fit.</summary>
internal sealed class AllVariableUsagesAreAllowed : ValidationRule
{
    public override void VariableUsages(ValidationContext context, OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages)
    {
        if (operation.VariableDefinitions.Count == 0) return;
        var variables = new Dictionary<string, (VariableDefinitionNode Node, GraphType? Type)>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            variables.TryAdd(definition.Variable.Name.Value, (definition, context.Schema.Resolve(definition.Type)));
        }

        foreach (var usage in usages)
        {
            if (!variables.TryGetValue(usage.Variable.Name.Value, out var variable)) continue;
            if (variable.Type is null || !(usage.Place.IsOpaque || IsAllowed(variable.Node, variable.Type, usage.Place)))
            {
                context.Report(RuleGroup.Variables, ValidationErrors
                    .Error($"The variable `{usage.Variable.Name.Value}` is not compatible with the type of the current location.", usage.Variable)
                    .At(usage.Path)
                    .With("variable", usage.Variable.Name.Value)
                    .With("variableType", variable.Node.Type.ToString(false))
                    .With("locationType", usage.Place.Type.ToString())
                    .Specified("All-Variable-Usages-are-Allowed"));
            }
            else if (!usage.Place.IsOpaque)
            {
                OneOfInputObjectsHaveExactlyOneField.CheckVariable(context, usage, variable.Type);
            }
        }
    }

    // spec §5.8.5, IsVariableUsageAllowed
    private static bool IsAllowed(VariableDefinitionNode variable, GraphType type, in ValuePlace place)
    {
        if (!place.Type.IsNonNull || type.IsNonNull) return AreCompatible(type, place.Type);
        var hasDefault = place.HasDefault || variable.DefaultValue is not (null or NullValueNode);
        return hasDefault && AreCompatible(type, place.Type.Nullable);
    }

    // spec §5.8.5, AreTypesCompatible
    private static bool AreCompatible(GraphType variableType, GraphType locationType)
    {
        while (true)
        {
            if (locationType.IsNonNull && !variableType.IsNonNull) return false;
            if (!locationType.IsList || !variableType.IsList)
            {
                return locationType.IsList == variableType.IsList && locationType.NamedType == variableType.NamedType;
            }

            locationType = locationType.ItemType;
            variableType = variableType.ItemType;
        }
    }
}
