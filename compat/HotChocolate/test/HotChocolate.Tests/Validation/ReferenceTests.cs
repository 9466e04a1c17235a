using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Tests.Reference;
using HotChocolate.Tests.Validation.Rules;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Tests.Validation;

/// <summary>
/// Thousands of documents are valid for this engine exactly if they are for the reference implementation. <see cref="RandomDocuments"/>
/// says what is left out because the two are meant to differ.
/// </summary>
public class ReferenceTests
{
    private const int Count = 2000;

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

    [Theory]
    [InlineData("zoo", 1)]
    [InlineData("zoo", 2)]
    [InlineData("shop", 3)]
    [InlineData("shop", 4)]
    public void Verdicts_agree(string name, int seed)
    {
        var sdl = name == "zoo" ? ZooSchema.Sdl : Shop;
        var schema = SchemaFromSdl.Build(sdl);
        var generator = new RandomDocuments(schema, seed);
        var documents = Enumerable.Range(0, Count).Select(_ => generator.Next().ToString(false)).ToArray();

        var output = NodeReference.Run("validate.mjs", JsonSerializer.Serialize(new { sdl, documents }));
        var expected = JsonSerializer.Deserialize<string[][]>(output)!;

        var differences = new List<string>();
        for (var i = 0; i < documents.Length; i++)
        {
            var actual = DocumentValidator.Validate(schema, Utf8GraphQLParser.Parse(documents[i]), new ValidationOptions());
            if (actual.Count == 0 != (expected[i].Length == 0))
            {
                differences.Add($"{documents[i]}\n  reference: {string.Join(" | ", expected[i])}\n  here: {string.Join(" | ", actual.Select(e => e.Message))}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences, such as\n{string.Join('\n', differences.Take(8))}");
        Assert.InRange(expected.Count(e => e.Length == 0), Count / 10, Count * 9 / 10);
    }
}
