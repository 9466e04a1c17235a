namespace HotChocolate.Types.Introspection;

/// <summary>What the fields of introspection return (spec §4.2).</summary>
internal static class IntrospectionResolvers
{
    private static readonly Dictionary<TypeKind, string> s_kinds = Enum.GetValues<TypeKind>().ToDictionary(k => k, k => Names.OfEnumValue(k.ToString()));

    private static readonly Dictionary<string, PureFieldDelegate> s_resolvers = new(StringComparer.Ordinal)
    {
        ["__MetaFields.__schema"] = context => context.Schema,
        ["__MetaFields.__type"] = context => ((SchemaModel)context.Schema).FindType(context.ArgumentValue<string>("name")),
        ["__MetaFields.__typename"] = context => context.ObjectType.Name,

        ["__Schema.description"] = Of<SchemaModel>(schema => schema.Description),
        ["__Schema.types"] = Of<SchemaModel>(schema => schema.Types),
        ["__Schema.queryType"] = Of<SchemaModel>(schema => schema.QueryType),
        ["__Schema.mutationType"] = Of<SchemaModel>(schema => schema.MutationType),
        ["__Schema.subscriptionType"] = Of<SchemaModel>(schema => schema.SubscriptionType),
        ["__Schema.directives"] = Of<SchemaModel>(schema => schema.Directives.Where(d => d.IsPublic)),

        ["__Type.kind"] = Of<GraphType>(type => s_kinds[type.Kind]),
        ["__Type.name"] = Of<GraphType>(type => (type as NamedTypeModel)?.Name),
        ["__Type.description"] = Of<GraphType>(type => (type as NamedTypeModel)?.Description),
        ["__Type.fields"] = Of<GraphType, OutputFieldModel>(ListedFields, f => f.IsDeprecated),
        ["__Type.interfaces"] = Of<GraphType>(type => (type as FieldsTypeModel)?.Interfaces),
        ["__Type.possibleTypes"] = Of<GraphType>(type => type is InterfaceModel or UnionModel ? ((CompositeTypeModel)type).PossibleTypes : null),
        ["__Type.enumValues"] = Of<GraphType, EnumValueModel>(type => (type as EnumModel)?.Values, v => v.DeprecationReason is not null),
        ["__Type.inputFields"] = Of<GraphType, InputFieldModel>(type => (type as InputObjectModel)?.Fields, f => f.DeprecationReason is not null),
        ["__Type.ofType"] = Of<GraphType>(type => (type as NonNullModel)?.OfType ?? (type as ListModel)?.OfType),
        ["__Type.specifiedByURL"] = Of<GraphType>(type => (type as ScalarModel)?.SpecifiedBy),
        ["__Type.oneOf"] = Of<GraphType>(type => (type as InputObjectModel)?.IsOneOf),
        ["__Type.isOneOf"] = Of<GraphType>(type => (type as InputObjectModel)?.IsOneOf),

        ["__Field.name"] = Of<OutputFieldModel>(field => field.Name),
        ["__Field.description"] = Of<OutputFieldModel>(field => field.Description),
        ["__Field.args"] = Of<OutputFieldModel, InputFieldModel>(field => field.Arguments, a => a.DeprecationReason is not null),
        ["__Field.type"] = Of<OutputFieldModel>(field => field.Type),
        ["__Field.isDeprecated"] = Of<OutputFieldModel>(field => field.IsDeprecated),
        ["__Field.deprecationReason"] = Of<OutputFieldModel>(field => field.DeprecationReason),

        ["__InputValue.name"] = Of<InputFieldModel>(input => input.Name),
        ["__InputValue.description"] = Of<InputFieldModel>(input => input.Description),
        ["__InputValue.type"] = Of<InputFieldModel>(input => input.Type),
        ["__InputValue.defaultValue"] = Of<InputFieldModel>(input => input.DefaultValue?.ToString(indented: false)),
        ["__InputValue.isDeprecated"] = Of<InputFieldModel>(input => input.DeprecationReason is not null),
        ["__InputValue.deprecationReason"] = Of<InputFieldModel>(input => input.DeprecationReason),

        ["__EnumValue.name"] = Of<EnumValueModel>(value => value.Name),
        ["__EnumValue.description"] = Of<EnumValueModel>(value => value.Description),
        ["__EnumValue.isDeprecated"] = Of<EnumValueModel>(value => value.DeprecationReason is not null),
        ["__EnumValue.deprecationReason"] = Of<EnumValueModel>(value => value.DeprecationReason),

        ["__Directive.name"] = Of<DirectiveModel>(directive => directive.Name),
        ["__Directive.description"] = Of<DirectiveModel>(directive => directive.Description),
        ["__Directive.locations"] = Of<DirectiveModel>(directive => directive.Locations),
        ["__Directive.args"] = Of<DirectiveModel, InputFieldModel>(directive => directive.Arguments, a => a.DeprecationReason is not null),
        ["__Directive.isRepeatable"] = Of<DirectiveModel>(directive => directive.IsRepeatable),
        ["__Directive.onOperation"] = On("QUERY", "MUTATION", "SUBSCRIPTION"),
        ["__Directive.onFragment"] = On("FRAGMENT_SPREAD", "INLINE_FRAGMENT", "FRAGMENT_DEFINITION"),
        ["__Directive.onField"] = On("FIELD")
    };

    public static PureFieldDelegate Find(string type, string field) => s_resolvers[$"{type}.{field}"];

    private static PureFieldDelegate Of<TParent>(Func<TParent, object?> read) => context => read(context.Parent<TParent>());

    /// <summary>A list that leaves deprecated items out unless they are asked for.</summary>
    private static PureFieldDelegate Of<TParent, TItem>(Func<TParent, IReadOnlyList<TItem>?> read, Func<TItem, bool> isDeprecated)
        => context => read(context.Parent<TParent>()) is not { } items ? null
            : !items.Any(isDeprecated) || context.ArgumentValue<bool>("includeDeprecated") ? items
            : items.Where(item => !isDeprecated(item)).ToArray();

    private static PureFieldDelegate On(params string[] locations) => Of<DirectiveModel>(directive => directive.Locations.Any(locations.Contains));

    // Hot Chocolate lists the field under its draft name; graphql-js, and tools with it, ask for it as the specification names it.
    private static IReadOnlyList<OutputFieldModel>? ListedFields(GraphType type) => type is ObjectModel { Name: "__Type" } itself
        ? [.. itself.Fields.Where(field => field.Name != "isOneOf")]
        : (type as FieldsTypeModel)?.Fields;
}
