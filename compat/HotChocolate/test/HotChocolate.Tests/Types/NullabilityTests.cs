using HotChocolate.Types.Model;

namespace HotChocolate.Types;

public class NullabilityTests
{
    private static readonly SchemaModel s_schema = TestSchema.Of<Query>();

    [Theory]
    [InlineData("text", "String!")]
    [InlineData("optionalText", "String")]
    [InlineData("number", "Int!")]
    [InlineData("optionalNumber", "Int")]
    [InlineData("texts", "[String!]!")]
    [InlineData("optionalTexts", "[String]")]
    [InlineData("numbers", "[Int]")]
    [InlineData("array", "[String]!")]
    [InlineData("bytes", "[Byte!]!")]
    [InlineData("matrix", "[[Int]]")]
    [InlineData("readOnly", "[[String!]!]!")]
    [InlineData("query", "[String!]!")]
    [InlineData("later", "String")]
    [InlineData("laterList", "[String]!")]
    [InlineData("soon", "Int")]
    [InlineData("stream", "[String]!")]
    [InlineData("map", "[KeyValuePairOfStringAndInt32!]!")]
    [InlineData("pair", "KeyValuePairOfStringAndInt32")]
    [InlineData("box", "BoxOfString!")]
    [InlineData("pointer", "Uri", "URL")]
    [InlineData("json", "JSON")]
    [InlineData("id", "ID!")]
    [InlineData("ids", "[ID!]")]
    [InlineData("date", "Date")]
    [InlineData("strictDate", "[Date!]!")]
    [InlineData("bySyntax", "[Int!]")]
    [InlineData("forced", "String!")]
    [InlineData("forcedList", "[String!]")]
    public void Types_follow_from_the_annotations_of_CSharp(string field, string expected, string? overridden = null)
        => Assert.Equal(overridden ?? expected, s_schema.QueryType.FindField(field)!.Type.ToString());

    [Theory]
    [InlineData("key", "String!")]
    [InlineData("value", "Int!")]
    public void What_stands_for_a_type_parameter_is_not_null(string field, string expected)
        => Assert.Equal(expected, ((ObjectModel)s_schema.FindType("KeyValuePairOfStringAndInt32")!).FindField(field)!.Type.ToString());

    [Theory]
    [InlineData("item", "String!")]
    [InlineData("maybe", "String")]
    [InlineData("items", "[String!]!")]
    [InlineData("holes", "[String]")]
    public void Type_parameters_keep_what_was_written(string field, string expected)
        => Assert.Equal(expected, ((ObjectModel)s_schema.FindType("BoxOfString")!).FindField(field)!.Type.ToString());

    [Fact]
    public void Code_without_annotations_may_return_null()
        => Assert.Equal("[String]", TestSchema.Of<Oblivious>().QueryType.Fields[0].Type.ToString());

    public sealed class Query
    {
        public string Text => "";
        public string? OptionalText => null;
        public int Number => 1;
        public int? OptionalNumber => null;
        public List<string> Texts => [];
        public IEnumerable<string?>? OptionalTexts => null;
        public List<int?>? Numbers => null;
        public string?[] Array => [];
        public byte[] Bytes => [];
        public List<List<int?>?>? Matrix => null;
        public IReadOnlyList<IReadOnlyList<string>> ReadOnly => [];
        public IQueryable<string> GetQuery() => Enumerable.Empty<string>().AsQueryable();
        public Task<string?> GetLaterAsync() => Task.FromResult<string?>(null);
        public Task<List<string?>> GetLaterListAsync() => Task.FromResult<List<string?>>([]);
        public ValueTask<int?> GetSoonAsync() => default;
        public async IAsyncEnumerable<string?> GetStreamAsync()
        {
            await Task.Yield();
            yield return null;
        }

        public Dictionary<string, int> Map => [];
        public KeyValuePair<string, int>? Pair => null;
        public Box<string> Box => new();
        public Uri? Pointer => null;
        public System.Text.Json.JsonElement? Json => null;
        [Relay.ID] public int Id => 1;
        [Relay.ID] public List<Guid>? Ids => null;
        [GraphQLType<DateType>] public DateOnly Date => default;
        [GraphQLType<NonNullType<ListType<NonNullType<DateType>>>>] public List<DateOnly>? StrictDate => null;
        [GraphQLType("[Int!]")] public object? BySyntax => null;
        [GraphQLNonNullType] public string? Forced => null;
        [GraphQLNonNullType(true, false)] public List<string?>? ForcedList => null;
    }

    public sealed class Box<T>
    {
        public T Item => default!;
        public T? Maybe => default;
        public List<T> Items => [];
        public List<T?>? Holes => null;
    }

#nullable disable
    public sealed class Oblivious
    {
        public List<string> Texts => [];
    }
#nullable restore
}
