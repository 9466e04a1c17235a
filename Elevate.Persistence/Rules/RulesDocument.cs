using System.Text;

namespace Elevate.Persistence.Rules;

/// <summary>Writes <c>docs/rules.md</c> from the table of rules.</summary>
public static class RulesDocument
{
    private const string Head = """
        # Rules

        Every rule holds twice: as a class of `Elevate.Domain`, whose error people understand, and in the database, where nothing goes round it.
        This page is written from `Elevate.Persistence/Rules/RuleTwins.cs`; a test fails when the two differ.

        **Refusals.** A constraint or unique index refuses with the standard SQLSTATE, a trigger with a code of class `EL` of its own. Both report the name in
        the column *Database* as the constraint of the error. A trigger's HINT is a JSON object of facts.

        **Context.** A transaction that writes names its actor: `app.user_id` and `app.user_role`, set with `SET LOCAL` or `set_config(…, true)`. The role that counts
        is the lower of `app.user_role` and `users.role`. Nothing named, nothing allowed. Jobs act with the role `SYSTEM`. In psql, inside a transaction:

            SELECT act_as('id of the user');

        **Time.** Windows are half open. Days are those of `app.org_timezone` (`Asia/Jakarta` unless the database or the transaction sets another).

        """;

    /// <summary>The whole page.</summary>
    public static string Render()
    {
        var page = new StringBuilder(Head);
        foreach (var noun in RuleTwins.All.GroupBy(twin => twin.Noun))
        {
            page.Append("\n## ").Append(noun.Key).Append("\n\n| Rule | Demand | Database | SQLSTATE | Error |\n|---|---|---|---|---|\n");
            foreach (var twin in noun)
                page.Append(RowOf(twin));
        }
        return page.ToString();
    }

    private static string RowOf(RuleTwin twin)
    {
        var demand = twin.Reason is null ? twin.Demand : $"{twin.Demand} *{SideOf(twin)}: {Uncapitalised(twin.Reason)}*";
        var objects = twin.Objects.Count == 0 ? "–" : string.Join(", ", twin.Objects.Select(name => $"`{name}`"));
        var error = twin.Error is null ? "–" : $"{twin.Error.Name.Replace("Exception", "Error")} {string.Join(" or ", twin.Codes.Select(code => $"`{code}`"))}";
        return $"| {twin.Name} | {demand} | {objects} | {twin.SqlState ?? "–"} | {error} |\n";
    }

    private static string SideOf(RuleTwin twin) => twin.Rule is null ? "Database only" : "Code only";

    private static string Uncapitalised(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
