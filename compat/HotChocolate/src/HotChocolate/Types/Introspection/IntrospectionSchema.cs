namespace HotChocolate.Types.Introspection;

/// <summary>The introspection system (spec §4): ordinary types whose resolvers read the type model.</summary>
internal sealed class IntrospectionSchema
{
    private IntrospectionSchema(OutputFieldModel[] metaFields)
        => (SchemaField, TypeField, TypeNameField) = (metaFields[0], metaFields[1], metaFields[2]);

    /// <summary>Spec §4.1: <c>__schema</c> of the query root.</summary>
    public OutputFieldModel SchemaField { get; }

    /// <summary>Spec §4.1: <c>__type(name:)</c> of the query root.</summary>
    public OutputFieldModel TypeField { get; }

    /// <summary>Spec §4.4: <c>__typename</c> of every composite type.</summary>
    public OutputFieldModel TypeNameField { get; }

    /// <summary>Adds the types of introspection, and the scalars that they use, to a schema under construction.</summary>
    public static IntrospectionSchema Create(TypeLookup lookup) => new(new BuiltInDefinitions(lookup).Fields("__MetaFields"));
}
