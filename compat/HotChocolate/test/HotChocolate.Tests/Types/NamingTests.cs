using HotChocolate.Types.Model;

namespace HotChocolate.Types;

public class NamingTests
{
    private static readonly SchemaModel s_schema = TestSchema.Of<NamingProbe>();

    [Fact]
    public void Members_become_fields_in_the_order_methods_then_properties()
        => Assert.Equal(
            ["plain", "both", "suffix", "valueSuffix", "notReallyAsync", "away", "getAll", "hasItems", "withArguments",
                "urlPath", "ipAddress", "userID", "x", "xRay", "aProp", "snake_name", "camelName", "getterStyle", "isActive", "version2Beta", "odd"],
            s_schema.QueryType.Fields.Select(f => f.Name));

    [Fact]
    public void Parameters_are_lowered_as_a_group()
        => Assert.Equal("withArguments(firstName: String!, urlCount: Int! = 3): String!", s_schema.Signature("NamingProbe", "withArguments"));

    [Fact]
    public void Enum_values_are_split_into_words()
        => Assert.Equal(
            ["AB_TEST", "HTTP_STATUS", "LEVEL1", "LEVEL2_BETA", "SNAKE_CASE", "ALREADY_UPPER", "X", "IO_ERROR", "UTF8_BOM", "CAMEL_CASE", "VERSION2", "A1B2", "USER_ID"],
            ((EnumModel)s_schema.FindType("OddName")!).Values.Select(v => v.Name));

    [Fact]
    public void What_is_nothing_but_a_prefix_or_suffix_stays_and_hidden_or_foreign_members_are_no_fields()
        => Assert.Equal(["get", "async", "name", "mood"], TestSchema.Of<Edge>().QueryType.Fields.Select(f => f.Name));

    [Fact]
    public void Underscores_are_not_doubled()
        => Assert.Equal(["SNAKE_CASE"], ((EnumModel)TestSchema.Of<Edge>().FindType("Mood")!).Values.Select(v => v.Name));

#pragma warning disable CA1822, IDE1006
    public enum Mood { Snake_Case }

    public class Base
    {
        public object Name => "hidden by a property of another type";
    }

    public sealed class Edge : Base
    {
        public string Get() => "get";
        public Task<string> Async() => Task.FromResult("async");
        public T Generic<T>(T value) => value;
        public Execution.ISourceStream<string>? Events() => null;
        public new string Name => "name";
        public Mood Mood => Mood.Snake_Case;
    }

    public sealed class NamingProbe : IEquatable<NamingProbe>
    {
        public bool Equals(NamingProbe? other) => ReferenceEquals(this, other);
        public string GetPlain() => "plain";
        public Task<string> GetBothAsync() => Task.FromResult("both");
        public Task<string> SuffixAsync() => Task.FromResult("suffix");
        public ValueTask<string> ValueSuffixAsync() => new("valueSuffix");
        public string NotReallyAsync() => "notReally";
        public string Getaway() => "getaway";
        public string GETAll() => "getAll";
        public string URLPath => "url";
        public string IPAddress => "ip";
        public string UserID => "userId";
        public string X => "x";
        public string XRay => "xray";
        public string AProp => "aprop";
        public string snake_name => "snake";
        public string camelName => "camel";
        public string GetterStyle => "getter";
        public bool IsActive => true;
        public bool HasItems() => true;
        public string Version2Beta => "v2";
        public OddName Odd => OddName.X;
        public string this[int i] => "indexer";
        public void NotAField() { }
        public Task NotAFieldAsync() => Task.CompletedTask;
        public string WithArguments(string FirstName, int URLCount = 3) => FirstName + URLCount;
        internal string Hidden => "hidden";
        public static string StaticMember() => "static";
        [GraphQLIgnore] public string Secret => "secret";
        public object Anything => "anything";
        public override string ToString() => "probe";
        public override bool Equals(object? obj) => ReferenceEquals(this, obj);
        public override int GetHashCode() => 1;
    }

    public enum OddName { ABTest, HTTPStatus, Level1, Level2Beta, snake_case, ALREADY_UPPER, X, IOError, Utf8Bom, camelCase, Version2, A1B2, UserID }
#pragma warning restore CA1822, IDE1006
}
