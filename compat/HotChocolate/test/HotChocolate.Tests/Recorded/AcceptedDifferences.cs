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
        ["get/query-accept-any"] = AnyIsJson
    };

    public static bool IsAccepted(string name) => s_reasons.ContainsKey(name);

    /// <summary>The cases of what the engine has.</summary>
    public static IEnumerable<string> Covered(IEnumerable<string> names) => names.Where(name => !NotCovered().IsMatch(name));

    // Uploads, batches, global object identification and @defer are not there, neither is the legacy WebSocket protocol. Filtering, sorting and
    // projection are not there yet. The rest are internal errors of the recorded server.
    [GeneratedRegex(
        """
        ^(upload|batch|nodes)/|^exec/defer-enabled|^ws/(legacy-.*|defer|schema-without-subscriptions)$|^sdl/open$
        |^validation/typename-arguments$|^paging/(empty-cursor|cursor-negative)$
        |^(filter|sort|projection)/|^paging/filtered-|^realistic/(leaderboard|review-queue|search-page|dashboard|backward|admin-users)$
        |^limits/cost-(filter|filter-variable|introspection)$|^introspection/(deprecated-args|type-names|typename-everywhere)$
        |^sdl/(query-string|schema-graphql)$|^auth/field-of-projected-entity$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NotCovered();
}
