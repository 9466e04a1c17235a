namespace HotChocolate.Data.Common;

/// <summary>The fields of a filter or sort input type while it is being described.</summary>
internal sealed class MembersConfiguration(Type entityType, DescriptorContext context)
{
    public Type EntityType { get; } = entityType;
    public string? Name { get; set; }
    public string? Description { get; set; }
    public BindingBehavior Binding { get; set; }
    public bool AllowAnd { get; set; } = true;
    public bool AllowOr { get; set; } = true;
    public List<MemberConfiguration> Fields { get; } = [];

    /// <summary>The field of a property or expression; added where it is not there yet.</summary>
    public MemberConfiguration Field(LambdaExpression path)
    {
        var member = DataMember.Of(Unboxed(path));
        var field = member.Property is { } property ? Fields.Find(f => Members.AreSame(f.Member.Property, property)) : null;
        if (field is null) Fields.Add(field = Describe(member));
        return field;
    }

    /// <summary>What was named, then, unless only that is wanted, the properties that were not.</summary>
    public IEnumerable<MemberConfiguration> AllFields()
    {
        var implied = Binding is BindingBehavior.Explicit ? []
            : DataMember.PropertiesOf(EntityType)
                .Where(p => !Fields.Exists(f => Members.AreSame(f.Member.Property, p)))
                .Select(p => Describe(DataMember.Of(p, EntityType)));
        return Fields.Concat(implied).Where(f => !f.Ignore);
    }

    private MemberConfiguration Describe(DataMember member) => new()
    {
        Member = member,
        Name = member.Property is { } property ? Names.OfMember(property) : "",
        Description = member.Property is { } described ? context.Descriptions.Of(described) : null
    };

    private static LambdaExpression Unboxed(LambdaExpression path)
        => path.Body is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } && path.Body.Type == typeof(object)
            ? Expression.Lambda(operand, path.Parameters)
            : path;
}

/// <summary>One field of a filter or sort input type while it is being described.</summary>
internal sealed class MemberConfiguration
{
    public required DataMember Member { get; init; }
    public required string Name { get; set; }
    public string? Description { get; set; }
    public bool Ignore { get; set; }

    /// <summary>The type that was named; null: from the member.</summary>
    public TypeReference? Type { get; set; }
}
