namespace HotChocolate.Types.Introspection;

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
    /// <param name="lookup">Finds the types of the arguments.</param>
    /// <param name="withAuthorization">Whether @authorize and @allowAnonymous are among them.</param>
    public static IEnumerable<DirectiveModel> Create(TypeLookup lookup, bool withAuthorization)
        => new BuiltInDefinitions(lookup).Directives(name => withAuthorization || name is not (Authorize or AllowAnonymous));
}
