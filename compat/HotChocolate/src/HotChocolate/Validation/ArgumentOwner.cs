namespace HotChocolate.Validation;

/// <summary>What arguments are given to: a field or a directive.</summary>
internal readonly struct ArgumentOwner
{
    public ArgumentOwner(FieldNode node, CompositeTypeModel parentType, OutputFieldModel field)
    {
        Node = node;
        ParentType = parentType;
        Name = field.Name;
        Definitions = field.Arguments;
    }

    public ArgumentOwner(DirectiveNode node, DirectiveModel directive)
    {
        Node = node;
        Name = directive.Name;
        Definitions = directive.Arguments;
    }

    public ISyntaxNode Node { get; }

    /// <summary>The type of the field; null for a directive.</summary>
    public CompositeTypeModel? ParentType { get; }

    public string Name { get; }

    public IReadOnlyList<InputFieldModel> Definitions { get; }

    public InputFieldModel? Find(string argument)
    {
        foreach (var definition in Definitions)
        {
            if (definition.Name == argument) return definition;
        }

        return null;
    }
}
