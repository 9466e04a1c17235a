namespace HotChocolate.SchemaPrinting;

/// <summary>The schema definition, directive definitions and what their parts have in common, as syntax.</summary>
internal static class SchemaSyntax
{
    public static SchemaDefinitionNode Of(SchemaModel schema)
    {
        var operations = new List<OperationTypeDefinitionNode>();
        foreach (var operation in (ReadOnlySpan<OperationType>)[OperationType.Query, OperationType.Mutation, OperationType.Subscription])
        {
            if (schema.RootType(operation) is { } root) operations.Add(new OperationTypeDefinitionNode(null, operation, new NamedTypeNode(root.Name)));
        }
        return new SchemaDefinitionNode(null, Description(schema.Description), [], operations);
    }

    public static DirectiveDefinitionNode Of(DirectiveModel directive) => new(
        null,
        new NameNode(directive.Name),
        Description(directive.Description),
        directive.IsRepeatable,
        directive.Arguments.Select(Of).ToArray(),
        directive.Locations.Select(l => new NameNode(l)).ToArray());

    public static InputValueDefinitionNode Of(InputFieldModel input) => new(
        null,
        new NameNode(input.Name),
        Description(input.Description),
        Of(input.Type),
        input.DefaultValue,
        Directives(input.Directives, input.DeprecationReason));

    public static ITypeNode Of(GraphType type) => type switch
    {
        NonNullModel nonNull => new NonNullTypeNode((INullableTypeNode)Of(nonNull.OfType)),
        ListModel list => new ListTypeNode(Of(list.OfType)),
        _ => new NamedTypeNode(type.NamedType.Name)
    };

    public static StringValueNode? Description(string? text) => text is null ? null : new StringValueNode(null, text, block: text.Contains('\n'));

    /// <summary>Applied directives, @deprecated last.</summary>
    public static IReadOnlyList<DirectiveNode> Directives(IReadOnlyList<AppliedDirective> applied, string? deprecationReason)
    {
        var nodes = applied.Select(d => new DirectiveNode(d.Name, d.Arguments)).ToList();
        if (deprecationReason is not null && applied.All(d => d.Name != "deprecated"))
            nodes.Add(new DirectiveNode("deprecated", new ArgumentNode("reason", deprecationReason)));
        return nodes;
    }
}
