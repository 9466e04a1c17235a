using static HotChocolate.Types.Introspection.IntrospectionFields;

namespace HotChocolate.Types.Introspection;

/// <summary>The introspection system (spec §4): ordinary types whose resolvers read the type model.</summary>
internal sealed class IntrospectionSchema
{
    private const string IsOneOf = "isOneOf";

    private readonly TypeLookup _lookup;
    private readonly ObjectModel _schema = new() { Name = "__Schema", Description = IntrospectionDescriptions.Schema, RuntimeType = typeof(SchemaModel) };
    private readonly ObjectModel _type = new() { Name = "__Type", Description = IntrospectionDescriptions.Type, RuntimeType = typeof(GraphType) };
    private readonly ObjectModel _field = new() { Name = "__Field", Description = IntrospectionDescriptions.Field, RuntimeType = typeof(OutputFieldModel) };
    private readonly ObjectModel _inputValue = new() { Name = "__InputValue", Description = IntrospectionDescriptions.InputValue, RuntimeType = typeof(InputFieldModel) };
    private readonly ObjectModel _enumValue = new() { Name = "__EnumValue", Description = IntrospectionDescriptions.EnumValue, RuntimeType = typeof(EnumValueModel) };
    private readonly ObjectModel _directive = new() { Name = "__Directive", Description = IntrospectionDescriptions.Directive, RuntimeType = typeof(DirectiveModel) };
    private readonly EnumModel _typeKind = IntrospectionEnums.TypeKind();
    private readonly EnumModel _directiveLocation = IntrospectionEnums.DirectiveLocation();

    private IntrospectionSchema(TypeLookup lookup)
    {
        _lookup = lookup;
        var text = Scalar("String");
        var flag = Scalar("Boolean");
        Complete(_schema, SchemaFields(text));
        Complete(_type, TypeFields(text, flag));
        Complete(_field, FieldFields(text, flag));
        Complete(_inputValue, InputValueFields(text, flag));
        Complete(_enumValue, EnumValueFields(text, flag));
        Complete(_directive, DirectiveFields(text, flag));
        foreach (NamedTypeModel type in (NamedTypeModel[])[_schema, _type, _field, _inputValue, _enumValue, _directive, _typeKind, _directiveLocation])
            lookup(type.Name, () => type);

        SchemaField = IntrospectionFields.Create("__schema", NonNull(_schema), context => context.Schema);
        TypeField = IntrospectionFields.Create(
            "__type",
            _type,
            context => ((SchemaModel)context.Schema).FindType(context.ArgumentValue<string>("name")),
            arguments: [new InputFieldModel { Name = "name", Type = NonNull(text), RuntimeType = typeof(string) }]);
        TypeNameField = IntrospectionFields.Create("__typename", NonNull(text), context => context.ObjectType.Name);
    }

    /// <summary>Spec §4.1: <c>__schema</c> of the query root.</summary>
    public OutputFieldModel SchemaField { get; }

    /// <summary>Spec §4.1: <c>__type(name:)</c> of the query root.</summary>
    public OutputFieldModel TypeField { get; }

    /// <summary>Spec §4.4: <c>__typename</c> of every composite type.</summary>
    public OutputFieldModel TypeNameField { get; }

    /// <summary>Adds the types of introspection, and the scalars that they use, to a schema under construction.</summary>
    public static IntrospectionSchema Create(TypeLookup lookup) => new(lookup);

    private OutputFieldModel[] SchemaFields(NamedTypeModel text) =>
    [
        Field<SchemaModel>("description", text, schema => schema.Description),
        Field<SchemaModel>("types", NonNullList(_type), schema => schema.Types, IntrospectionDescriptions.SchemaTypes),
        Field<SchemaModel>("queryType", NonNull(_type), schema => schema.QueryType, IntrospectionDescriptions.SchemaQueryType),
        Field<SchemaModel>("mutationType", _type, schema => schema.MutationType, IntrospectionDescriptions.SchemaMutationType),
        Field<SchemaModel>("subscriptionType", _type, schema => schema.SubscriptionType, IntrospectionDescriptions.SchemaSubscriptionType),
        Field<SchemaModel>("directives", NonNullList(_directive), schema => schema.Directives.Where(d => d.IsPublic), IntrospectionDescriptions.SchemaDirectives)
    ];

    private OutputFieldModel[] TypeFields(NamedTypeModel text, NamedTypeModel flag) =>
    [
        Field<GraphType>("kind", NonNull(_typeKind), type => type.Kind),
        Field<GraphType>("name", text, type => (type as NamedTypeModel)?.Name),
        Field<GraphType>("description", text, type => (type as NamedTypeModel)?.Description),
        Filtered<GraphType, OutputFieldModel>("fields", List(_field), flag, ListedFields, f => f.IsDeprecated),
        Field<GraphType>("interfaces", List(_type), type => (type as FieldsTypeModel)?.Interfaces),
        Field<GraphType>("possibleTypes", List(_type), type => type is InterfaceModel or UnionModel ? ((CompositeTypeModel)type).PossibleTypes : null),
        Filtered<GraphType, EnumValueModel>("enumValues", List(_enumValue), flag, type => (type as EnumModel)?.Values, v => v.DeprecationReason is not null),
        Filtered<GraphType, InputFieldModel>("inputFields", List(_inputValue), flag, type => (type as InputObjectModel)?.Fields, f => f.DeprecationReason is not null),
        Field<GraphType>("ofType", _type, type => (type as NonNullModel)?.OfType ?? (type as ListModel)?.OfType),
        Field<GraphType>("specifiedByURL", text, type => (type as ScalarModel)?.SpecifiedBy, IntrospectionDescriptions.TypeSpecifiedByURL),
        Field<GraphType>("oneOf", flag, type => (type as InputObjectModel)?.IsOneOf),
        Field<GraphType>(IsOneOf, flag, type => (type as InputObjectModel)?.IsOneOf)
    ];

    // Hot Chocolate lists the field under its draft name; graphql-js, and Banana Cake Pop with it, asks for it as the specification names it.
    private IReadOnlyList<OutputFieldModel>? ListedFields(GraphType type) => type == _type
        ? [.. _type.Fields.Where(field => field.Name != IsOneOf)]
        : (type as FieldsTypeModel)?.Fields;

    private OutputFieldModel[] FieldFields(NamedTypeModel text, NamedTypeModel flag) =>
    [
        Field<OutputFieldModel>("name", NonNull(text), field => field.Name),
        Field<OutputFieldModel>("description", text, field => field.Description),
        Filtered<OutputFieldModel, InputFieldModel>("args", NonNullList(_inputValue), flag, field => field.Arguments, a => a.DeprecationReason is not null),
        Field<OutputFieldModel>("type", NonNull(_type), field => field.Type),
        Field<OutputFieldModel>("isDeprecated", NonNull(flag), field => field.IsDeprecated),
        Field<OutputFieldModel>("deprecationReason", text, field => field.DeprecationReason)
    ];

    private OutputFieldModel[] InputValueFields(NamedTypeModel text, NamedTypeModel flag) =>
    [
        Field<InputFieldModel>("name", NonNull(text), input => input.Name),
        Field<InputFieldModel>("description", text, input => input.Description),
        Field<InputFieldModel>("type", NonNull(_type), input => input.Type),
        Field<InputFieldModel>("defaultValue", text, input => input.DefaultValue?.ToString(indented: false), IntrospectionDescriptions.InputValueDefaultValue),
        Field<InputFieldModel>("isDeprecated", NonNull(flag), input => input.DeprecationReason is not null),
        Field<InputFieldModel>("deprecationReason", text, input => input.DeprecationReason)
    ];

    private static OutputFieldModel[] EnumValueFields(NamedTypeModel text, NamedTypeModel flag) =>
    [
        Field<EnumValueModel>("name", NonNull(text), value => value.Name),
        Field<EnumValueModel>("description", text, value => value.Description),
        Field<EnumValueModel>("isDeprecated", NonNull(flag), value => value.DeprecationReason is not null),
        Field<EnumValueModel>("deprecationReason", text, value => value.DeprecationReason)
    ];

    private OutputFieldModel[] DirectiveFields(NamedTypeModel text, NamedTypeModel flag)
    {
        const string UseLocations = "Use `locations`.";
        return
        [
            Field<DirectiveModel>("name", NonNull(text), directive => directive.Name),
            Field<DirectiveModel>("description", text, directive => directive.Description),
            Field<DirectiveModel>("locations", NonNullList(_directiveLocation), directive => directive.Locations),
            Filtered<DirectiveModel, InputFieldModel>("args", NonNullList(_inputValue), flag, directive => directive.Arguments, a => a.DeprecationReason is not null),
            Field<DirectiveModel>("isRepeatable", NonNull(flag), directive => directive.IsRepeatable),
            Field<DirectiveModel>("onOperation", NonNull(flag), directive => HasLocation(directive, "QUERY", "MUTATION", "SUBSCRIPTION"), deprecationReason: UseLocations),
            Field<DirectiveModel>("onFragment", NonNull(flag), directive => HasLocation(directive, "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "FRAGMENT_DEFINITION"), deprecationReason: UseLocations),
            Field<DirectiveModel>("onField", NonNull(flag), directive => HasLocation(directive, "FIELD"), deprecationReason: UseLocations)
        ];
    }

    private static bool HasLocation(DirectiveModel directive, params ReadOnlySpan<string> locations)
    {
        foreach (var location in directive.Locations)
            if (locations.Contains(location)) return true;
        return false;
    }

    private NamedTypeModel Scalar(string name) => _lookup(name, Scalars.ScalarRegistry.FindByName(name)!.Create);
}
