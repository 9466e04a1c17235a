namespace HotChocolate.Data.Common;

/// <summary>A schema type that makes its model itself, since its C# type means something else in the schema.</summary>
internal interface ISelfMadeType
{
    NamedTypeModel Create(ITypeCompletion completion, DescriptorContext context);
}

/// <summary>Makes input types whose fields stand for the members of classes: filters and orders.</summary>
internal abstract class MemberInputTypes(ITypeCompletion completion, DescriptorContext context)
{
    protected ITypeCompletion Completion { get; } = completion;

    protected abstract string Suffix { get; }

    /// <summary>The type of a class, or the one that a <see cref="ISelfMadeType"/> describes.</summary>
    public InputObjectModel Of(Type type)
        => typeof(ISelfMadeType).IsAssignableFrom(type)
            ? (InputObjectModel)Completion.Resolve(new TypeReference.Clr(type, IsInput: true)).NamedType
            : GetOrAdd(new MembersConfiguration(type, context), out _);

    /// <summary>The type that a class describes.</summary>
    /// <exception cref="SchemaException">Its name is taken.</exception>
    public InputObjectModel Add(Type entityType, Action<MembersConfiguration> describe)
    {
        var configuration = new MembersConfiguration(entityType, context);
        describe(configuration);
        var type = GetOrAdd(configuration, out var isNew);
        return isNew ? type : throw new SchemaException($"There are two descriptions of `{type.Name}`: give one of them another name.");
    }

    /// <summary>What the type has besides the members.</summary>
    protected virtual IEnumerable<InputConfiguration> OtherFields(InputObjectModel type, MembersConfiguration configuration) => [];

    /// <summary>The type of a member's field; null where it has none.</summary>
    protected abstract NamedTypeModel? TypeOf(DataMember member);

    /// <summary>Says what the field means.</summary>
    protected abstract void Complete(InputConfiguration field, DataMember member);

    private InputObjectModel GetOrAdd(MembersConfiguration configuration, out bool isNew)
    {
        var added = false;
        var name = configuration.Name ?? Names.OfType(configuration.EntityType) + Suffix;
        var result = Completion.GetOrAdd(name, () =>
        {
            added = true;
            var description = configuration.Description ?? context.Descriptions.Of(configuration.EntityType);
            var type = new InputObjectModel { Name = name, Description = description };
            Completion.Defer(() =>
            {
                var members = configuration.AllFields().Select(Field).OfType<InputConfiguration>();
                type.Fields = [.. OtherFields(type, configuration).Concat(members).Select(Completion.Complete)];
            });
            return type;
        });
        isNew = added;
        return result;
    }

    private InputConfiguration? Field(MemberConfiguration member)
    {
        var type = member.Type ?? (TypeOf(member.Member) is { } model ? new TypeReference.Made(_ => model, model.Name) : null);
        if (type is null) return null;
        if (member.Name.Length == 0) throw new SchemaException($"The field for `{member.Member.Path}` needs a name.");
        var field = new InputConfiguration { Name = member.Name, Description = member.Description, Type = type, RuntimeType = typeof(object) };
        Complete(field, member.Member);
        return field;
    }
}
