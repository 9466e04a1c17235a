using System.Text.RegularExpressions;

namespace HotChocolate.Tests.Recorded;

/// <summary>Where the engine answers otherwise than recorded, and which cases are about things that it does not have.</summary>
internal static partial class AcceptedDifferences
{
    private const string AnyIsJson = "The audits of graphql-http ask for application/json where the client accepts everything.";

    private static readonly Dictionary<string, string> s_reasons = new(StringComparer.Ordinal)
    {
        ["accept/any/partial"] = AnyIsJson,
        ["accept/any/syntax-error"] = AnyIsJson,
        ["accept/any/validation-error"] = AnyIsJson,
        ["get/query-accept-any"] = AnyIsJson,
        ["auth/field-of-projected-entity"] = "Errors of one field stand in the order of the list, whichever is found first."
    };

    public static bool IsAccepted(string name) => s_reasons.ContainsKey(name);

    /// <summary>The cases of what the engine has.</summary>
    public static IEnumerable<string> Covered(IEnumerable<string> names) => names.Where(name => !NotCovered().IsMatch(name));

    // Uploads, batches, global object identification and @defer are not there, and so their types are in no list of types; neither is the legacy
    // WebSocket protocol. The rest are internal errors of the recorded server.
    [GeneratedRegex(
        """
        ^(upload|batch|nodes)/|^exec/defer-enabled|^ws/(legacy-.*|defer|schema-without-subscriptions)$|^sdl/open$
        |^validation/typename-arguments$|^limits/cost-introspection$|^introspection/(type-names|typename-everywhere)$|^sdl/(query-string|schema-graphql)$
        |^paging/(empty-cursor|cursor-negative)$|^filter/empty-operation$|^sort/null-direction$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NotCovered();
}
