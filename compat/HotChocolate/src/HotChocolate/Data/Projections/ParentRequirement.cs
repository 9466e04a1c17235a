namespace HotChocolate.Data.Projections;

/// <summary>The properties of the parent that a resolver reads, by their C# names.</summary>
internal sealed record ParentRequirement(IReadOnlyList<string> Properties)
{
    /// <param name="selections">A selection set, with or without its braces; of what is nested, all is taken.</param>
    /// <exception cref="SyntaxException">It is none.</exception>
    public static ParentRequirement Parse(string selections)
    {
        var document = Utf8GraphQLParser.Parse(selections.TrimStart().StartsWith('{') ? selections : $"{{ {selections} }}");
        var fields = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections.OfType<FieldNode>();
        return new ParentRequirement([.. fields.Select(field => field.Name.Value)]);
    }
}
