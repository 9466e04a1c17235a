using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using HotChocolate.Language;
using HotChocolate.Tests.Language;
using HotChocolate.Tests.Reference;
using HotChocolate.Tests.Validation.Rules;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Tests.Validation;

/// <summary>
/// Thousands of documents are GraphQL, and valid, for this engine exactly if they are for the reference implementation. <see cref="RandomDocuments"/>
/// says what is left out because the two are meant to differ.
/// </summary>
public class ReferenceTests
{
    private const int Count = 600;

    private const int CountOfMistake = 25;

    /// <summary>The rules of the reference implementation, less those for incremental delivery and for the depth of introspection.</summary>
    private static readonly string[] s_rules =
    [
        "ExecutableDefinitionsRule", "KnownOperationTypesRule", "UniqueOperationNamesRule", "LoneAnonymousOperationRule", "SingleFieldSubscriptionsRule",
        "KnownTypeNamesRule", "FragmentsOnCompositeTypesRule", "VariablesAreInputTypesRule", "ScalarLeafsRule", "FieldsOnCorrectTypeRule",
        "UniqueFragmentNamesRule", "KnownFragmentNamesRule", "NoUnusedFragmentsRule", "PossibleFragmentSpreadsRule", "NoFragmentCyclesRule",
        "UniqueVariableNamesRule", "NoUndefinedVariablesRule", "NoUnusedVariablesRule", "KnownDirectivesRule", "UniqueDirectivesPerLocationRule",
        "KnownArgumentNamesRule", "UniqueArgumentNamesRule", "ValuesOfCorrectTypeRule", "ProvidedRequiredArgumentsRule", "VariablesInAllowedPositionRule",
        "OverlappingFieldsCanBeMergedRule", "UniqueInputFieldNamesRule",
    ];

    private const string Shop = """
        directive @onQuery on QUERY
        directive @many(of: [Int!]! = [1]) repeatable on FIELD | QUERY | INLINE_FRAGMENT | FRAGMENT_SPREAD
        enum Color { LOUD RED }
        scalar Raw
        interface Node { id: ID! }
        interface Priced implements Node { id: ID! price(in: String! = "IDR"): Float tags: [String!]! }
        type Book implements Node & Priced { id: ID! price(in: String! = "IDR", rounded: Boolean): Float! tags: [String!]! pages: Int author: Person! similar(first: Int = 3): [Priced!]! }
        type Pen implements Node & Priced { id: ID! price(in: String! = "IDR"): Float tags: [String!]! color: Color! pages: String }
        type Person implements Node { id: ID! name(part: NamePart): String books(filter: BookFilter, order: [Order!]): [Book!]! }
        union Item = Book | Pen
        union Anything = Book | Pen | Person
        input NamePart @oneOf { first: Boolean last: Int nested: NamePart }
        input BookFilter { title: String pages: Range! = { min: 1 } all: [BookFilter!] color: Color extra: Raw }
        input Range { min: Int! max: Int }
        input Order { by: String! ascending: Boolean! = true }
        type Query { node(id: ID!): Node item: Item anything(like: Raw): [Anything] search(filters: [[BookFilter!]!], limit: Int! = 10): [Item!] person: Person! }
        type Mutation { buy(ids: [ID!]!, note: String): Book sell(filter: BookFilter!): [Item] }
        type Subscription { sold(color: Color! = RED): Item priced: Priced }
        """;

    [Fact]
    public void Verdicts_agree()
    {
        var differences = new List<string>();
        var mistakes = new Dictionary<Mistake, int>();
        var onlyRules = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sdl in new[] { ZooSchema.Sdl, Shop, RecordedSchemas.Sdl("/graphql"), RecordedSchemas.Sdl("/strict"), ApplicationSdl() })
        {
            var schema = SchemaFromSdl.Build(sdl, withOwnScalars: false);
            var documents = Documents(new RandomDocuments(schema, seed: 1)).ToArray();
            var verdicts = Reference(sdl, [.. documents.Select(d => d.Text)]);
            for (var i = 0; i < documents.Length; i++)
            {
                var (mistake, text) = documents[i];
                var verdict = verdicts[i];
                var errors = DocumentValidator.Validate(schema, Utf8GraphQLParser.Parse(text), new ValidationOptions());
                if (errors.Count == 0 != (verdict.Length == 0) && !(errors.Count > 0 && errors.All(IsOverlooked)))
                {
                    differences.Add($"{mistake} {text}\n  reference: {string.Join<Verdict>(" | ", verdict)}\n  here: {string.Join(" | ", errors.Select(e => e.Message))}");
                }

                if (verdict.Length > 0 && mistake is { } made)
                {
                    mistakes[made] = mistakes.GetValueOrDefault(made) + 1;
                }

                if (verdict.Length == 1)
                {
                    onlyRules[verdict[0].Rule] = onlyRules.GetValueOrDefault(verdict[0].Rule) + 1;
                }
            }

            Assert.InRange(verdicts.Take(Count).Count(v => v.Length == 0), Count / 3, Count * 3 / 4);
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences, such as\n{string.Join('\n', differences.Take(8))}");
        Assert.All(Enum.GetValues<Mistake>(), mistake => Assert.True(mistakes.GetValueOrDefault(mistake) >= 10, $"{mistake}: {mistakes.GetValueOrDefault(mistake)}"));
        Assert.All(s_rules, rule => Assert.True(onlyRules.GetValueOrDefault(rule) >= 10, $"{rule}: {onlyRules.GetValueOrDefault(rule)}"));
    }

    [Fact]
    public void Verdicts_on_syntax_agree()
    {
        var mutator = new Mutator(seed: 1, [.. RecordedDocuments.Names.Select(n => RecordedDocuments.Get(n).Query), .. Enumerable.Range(0, 200).Select(i => new RandomSyntax(i).Document().ToString(i % 2 == 0))]);
        var documents = Enumerable.Range(0, 6000).Select(_ => mutator.Next()).Where(d => Utf8.IsValid(d)).Select(Encoding.UTF8.GetString).ToArray();

        var verdicts = Reference(sdl: null, documents);

        var differences = new List<string>();
        var valid = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var error = Record.Exception(() => Utf8GraphQLParser.Parse(documents[i]));
            valid += error is null ? 1 : 0;
            if (error is null != (verdicts[i].Length == 0) && !(error is null && IsForgiven(verdicts[i][0].Message, documents[i])))
            {
                differences.Add($"{JsonSerializer.Serialize(documents[i])}\n  reference: {string.Join<Verdict>(" | ", verdicts[i])}\n  here: {error?.Message}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences, such as\n{string.Join('\n', differences.Take(8))}");
        Assert.InRange(valid, documents.Length / 10, documents.Length * 9 / 10);
    }

    /// <summary>Empty parentheses, and empty braces and documents that rules refuse later, are let through as recorded.</summary>
    private static bool IsForgiven(string message, string document) =>
        message is "Syntax Error: Expected Name, found \")\"." or "Syntax Error: Expected \"$\", found \")\"." or "Syntax Error: Expected Name, found \"}\"."
        || Utf8GraphQLParser.Parse(document).Definitions.Count == 0;

    /// <summary>Half of the first ones without a mistake, half with some of any kind; the others with mistakes of one kind each.</summary>
    private static IEnumerable<(Mistake? Mistake, string Text)> Documents(RandomDocuments generator)
    {
        for (var i = 0; i < Count; i++)
        {
            yield return (null, generator.Next(i % 2 == 0 ? 0 : 0.03).ToString(false));
        }

        foreach (var mistake in Enum.GetValues<Mistake>())
        {
            // Variables of output types break no other rule only within literals of scalars, which are rare.
            for (var i = 0; i < (mistake == Mistake.VariableOfOutput ? 3 : 1) * CountOfMistake; i++)
            {
                if (generator.Next(mistake) is { } document)
                {
                    yield return (mistake, document.ToString(false));
                }
            }
        }
    }

    /// <summary>The reference implementation, as of 17.1.0, looks at variables in a OneOf input object only where null could be given for the whole of it.</summary>
    private static bool IsOverlooked(IError error) => error.Message.Contains("of the Oneof Input Object", StringComparison.Ordinal) && error.Message.EndsWith("must be non-null.", StringComparison.Ordinal);

    private static Verdict[][] Reference(string? sdl, string[] documents) =>
        JsonSerializer.Deserialize<Verdict[][]>(NodeReference.Run("validate.mjs", JsonSerializer.Serialize(new { sdl, documents })), JsonSerializerOptions.Web)!;

    /// <summary>The schema of the application that this engine stands beside; alone, the recorded one once more.</summary>
    private static string ApplicationSdl()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = System.IO.Path.Combine(folder.FullName, "schema.graphql");
            if (File.Exists(file))
            {
                return File.ReadAllText(file);
            }
        }

        return RecordedSchemas.Sdl("/open");
    }

    /// <summary>What one rule of the reference implementation has against a document.</summary>
    private sealed record Verdict(string Rule, string Message);
}
