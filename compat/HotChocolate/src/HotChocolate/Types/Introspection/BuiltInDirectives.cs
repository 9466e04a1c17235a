using HotChocolate.Types.Scalars;

namespace HotChocolate.Types.Introspection;

/// <summary>Finds a type of the schema under construction, or adds the one that is handed in.</summary>
internal delegate NamedTypeModel TypeLookup(string name, Func<NamedTypeModel> create);

/// <summary>The directives that the engine brings along.</summary>
internal static class BuiltInDirectives
{
    public const string Skip = "skip";
    public const string Include = "include";
    public const string Deprecated = "deprecated";
    public const string SpecifiedBy = "specifiedBy";
    public const string OneOf = "oneOf";
    public const string Cost = "cost";
    public const string ListSize = "listSize";
    public const string Authorize = "authorize";
    public const string AllowAnonymous = "allowAnonymous";

    /// <summary>Every service has these; SDL leaves them out.</summary>
    public static bool IsOfEveryService(string name) => name is Skip or Include or Deprecated;

    /// <summary>The engine's own that only annotate a schema; SDL defines them where they are used.</summary>
    public static bool IsTypeSystemOnly(string name) => name is SpecifiedBy or OneOf or Cost or ListSize or Authorize or AllowAnonymous;

    /// <summary>All directives of a schema.</summary>
    /// <param name="lookup">Finds the scalars of the arguments.</param>
    /// <param name="withAuthorization">Whether @authorize and @allowAnonymous are among them.</param>
    public static IEnumerable<DirectiveModel> Create(TypeLookup lookup, bool withAuthorization)
    {
        var text = Scalar(lookup, "String");
        var flag = Scalar(lookup, "Boolean");
        var number = Scalar(lookup, "Int");
        yield return new DirectiveModel
        {
            Name = Skip,
            Description = DirectiveDescriptions.Skip,
            Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
            Arguments = Arguments(Argument<bool>("if", new NonNullModel(flag), DirectiveDescriptions.SkipIf))
        };
        yield return new DirectiveModel
        {
            Name = Include,
            Description = DirectiveDescriptions.Include,
            Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
            Arguments = Arguments(Argument<bool>("if", new NonNullModel(flag), DirectiveDescriptions.IncludeIf))
        };
        yield return new DirectiveModel
        {
            Name = Deprecated,
            Description = DirectiveDescriptions.Deprecated,
            Locations = ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "ENUM_VALUE", "INPUT_FIELD_DEFINITION"],
            Arguments = Arguments(Argument<string>("reason", text, DirectiveDescriptions.DeprecatedReason, new StringValueNode("No longer supported.")))
        };
        yield return new DirectiveModel
        {
            Name = SpecifiedBy,
            Description = DirectiveDescriptions.SpecifiedBy,
            Locations = ["SCALAR"],
            Arguments = Arguments(Argument<string>("url", new NonNullModel(text), DirectiveDescriptions.SpecifiedByUrl))
        };
        yield return new DirectiveModel { Name = OneOf, Description = DirectiveDescriptions.OneOf, Locations = ["INPUT_OBJECT"] };
        yield return new DirectiveModel
        {
            Name = Cost,
            Description = DirectiveDescriptions.Cost,
            Locations = ["SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "ENUM", "INPUT_FIELD_DEFINITION"],
            Arguments = Arguments(Argument<string>("weight", new NonNullModel(text), DirectiveDescriptions.CostWeight))
        };
        var names = new ListModel(new NonNullModel(text));
        yield return new DirectiveModel
        {
            Name = ListSize,
            Description = DirectiveDescriptions.ListSize,
            Locations = ["FIELD_DEFINITION"],
            Arguments = Arguments(
                Argument<int?>("assumedSize", number, DirectiveDescriptions.AssumedSize),
                Argument<IReadOnlyList<string>>("slicingArguments", names, DirectiveDescriptions.SlicingArguments),
                Argument<int?>("slicingArgumentDefaultValue", number, DirectiveDescriptions.SlicingArgumentDefaultValue),
                Argument<IReadOnlyList<string>>("sizedFields", names, DirectiveDescriptions.SizedFields),
                Argument<bool>("requireOneSlicingArgument", new NonNullModel(flag), DirectiveDescriptions.RequireOneSlicingArgument, new BooleanValueNode(true)))
        };
        if (!withAuthorization) yield break;
        yield return new DirectiveModel
        {
            Name = Authorize,
            Description = DirectiveDescriptions.Authorize,
            IsRepeatable = true,
            IsPublic = false,
            Locations = ["OBJECT", "FIELD_DEFINITION"],
            Arguments = Arguments(
                Argument<string>("policy", text, DirectiveDescriptions.AuthorizePolicy),
                Argument<IReadOnlyList<string>>("roles", names, DirectiveDescriptions.AuthorizeRoles),
                Argument<object>("apply", new NonNullModel(lookup("ApplyPolicy", ApplyPolicyType)), DirectiveDescriptions.AuthorizeApply, new EnumValueNode("BEFORE_RESOLVER")))
        };
        yield return new DirectiveModel { Name = AllowAnonymous, IsRepeatable = true, IsPublic = false, Locations = ["FIELD_DEFINITION"] };
    }

    private static NamedTypeModel Scalar(TypeLookup lookup, string name) => lookup(name, ScalarRegistry.FindByName(name)!.Create);

    private static InputFieldModel[] Arguments(params InputFieldModel[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++) arguments[i].Index = i;
        return arguments;
    }

    private static InputFieldModel Argument<T>(string name, GraphType type, string description, IValueNode? defaultValue = null)
        => new() { Name = name, Type = type, Description = description, DefaultValue = defaultValue, RuntimeType = typeof(T) };

    private static EnumModel ApplyPolicyType() => new()
    {
        Name = "ApplyPolicy",
        Description = DirectiveDescriptions.ApplyPolicy,
        Values =
        [
            new EnumValueModel { Name = "BEFORE_RESOLVER", Value = "BEFORE_RESOLVER", Description = DirectiveDescriptions.BeforeResolver },
            new EnumValueModel { Name = "AFTER_RESOLVER", Value = "AFTER_RESOLVER", Description = DirectiveDescriptions.AfterResolver },
            new EnumValueModel { Name = "VALIDATION", Value = "VALIDATION", Description = DirectiveDescriptions.Validation }
        ]
    };
}
