using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types.Model;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Tests.Types.Scalars;

public class ScalarTests
{
    /// <summary>Scalar, literal, what is written for it, the same as JSON input.</summary>
    public static TheoryData<string, string, string> Accepted => new()
    {
        { "String", "\"a\\u00e9\"", "\"aé\"" },
        { "String", "\"\"", "\"\"" },
        { "ID", "\"x\"", "\"x\"" },
        { "ID", "12345678901234567890", "\"12345678901234567890\"" },
        { "Int", "2147483647", "2147483647" },
        { "Int", "-2147483648", "-2147483648" },
        { "Int", "-0", "0" },
        { "Long", "-9223372036854775808", "-9223372036854775808" },
        { "Short", "-32768", "-32768" },
        { "Byte", "0", "0" },
        { "Float", "1", "1" },
        { "Float", "1.5e-7", "1.5E-07" },
        { "Float", "1e21", "1E+21" },
        { "Decimal", "1.500", "1.500" },
        { "Decimal", "79228162514264337593543950335", "79228162514264337593543950335" },
        { "Boolean", "false", "false" },
        { "UUID", "\"1F2E3D4C5B6A47898ABCDEF012345678\"", "\"1f2e3d4c-5b6a-4789-8abc-def012345678\"" },
        { "UUID", "\"(1f2e3d4c-5b6a-4789-8abc-def012345678)\"", "\"1f2e3d4c-5b6a-4789-8abc-def012345678\"" },
        { "DateTime", "\"2025-01-02T03:04:05Z\"", "\"2025-01-02T03:04:05.000Z\"" },
        { "DateTime", "\"2025-01-02T03:04:05.9999999-11:30\"", "\"2025-01-02T03:04:05.999-11:30\"" },
        { "DateTime", "\"2024-02-29T23:59:59+14:00\"", "\"2024-02-29T23:59:59.000+14:00\"" },
        { "LocalDate", "\"0001-01-01\"", "\"0001-01-01\"" },
        { "Date", "\"9999-12-31\"", "\"9999-12-31\"" },
        { "LocalTime", "\"23:59:59\"", "\"23:59:59\"" },
        { "TimeSpan", "\"P2W\"", "\"P14D\"" },
        { "TimeSpan", "\"P1Y1M1DT1H1M1.5S\"", "\"P396DT1H1M1.5S\"" },
        { "TimeSpan", "\"-PT0.001S\"", "\"-PT0.001S\"" },
        { "TimeSpan", "\"PT36H\"", "\"P1DT12H\"" },
        { "TimeSpan", "\"+P0D\"", "\"PT0S\"" },
        { "URL", "\"https://example.org/ä b\"", "\"https://example.org/%C3%A4%20b\"" },
        { "URL", "\"/relative?x=1\"", "\"/relative?x=1\"" },
        { "JSON", "{ a: [1.50, null], b: \"x\" }", "{\"a\":[1.50,null],\"b\":\"x\"}" },
        { "JSON", "12345678901234567890", "12345678901234567890" },
        { "Any", "{ a: [1, 2.50, \"x\", true, null] }", "{\"a\":[1,2.50,\"x\",true,null]}" },
        { "Any", "9223372036854775808", "9223372036854775808" },
        { "Any", "1e400", null! },
    };

    /// <summary>Scalar, literal, whether validation finds it.</summary>
    public static TheoryData<string, string, bool> Refused => new()
    {
        { "String", "1", true },
        { "String", "ENUM", true },
        { "ID", "1.5", true },
        { "ID", "true", true },
        { "Int", "2147483648", true },
        { "Int", "1.0", true },
        { "Int", "\"1\"", true },
        { "Long", "9223372036854775808", true },
        { "Short", "32768", true },
        { "Byte", "-1", true },
        { "Byte", "256", true },
        { "Float", "\"1\"", true },
        { "Float", "1e400", true },
        { "Decimal", "\"1\"", true },
        { "Decimal", "1e29", true },
        { "Boolean", "\"true\"", true },
        { "Boolean", "1", true },
        { "UUID", "\"x\"", true },
        { "UUID", "1", true },
        { "URL", "\"http://[bad\"", true },
        { "Any", "ENUM", true },
        { "DateTime", "1", true },
        { "DateTime", "\"2025-01-02T03:04:05\"", false },
        { "DateTime", "\"2025-01-02 03:04:05Z\"", false },
        { "DateTime", "\"2025-01-02T03:04Z\"", false },
        { "DateTime", "\"2025-02-29T03:04:05Z\"", false },
        { "DateTime", "\"2025-01-02T24:00:00Z\"", false },
        { "DateTime", "\"2025-01-02T03:04:05.Z\"", false },
        { "DateTime", "\"2025-01-02T03:04:05+15:00\"", false },
        { "DateTime", "\"0001-01-01T00:00:00+01:00\"", false },
        { "DateTime", "\"2025-01-02T03:04:05Z \"", false },
        { "DateTime", "\"２025-01-02T03:04:05Z\"", false },
        { "LocalDate", "\"2025-1-2\"", false },
        { "LocalDate", "\"2025-13-01\"", false },
        { "LocalTime", "\"07:08\"", false },
        { "LocalTime", "\"07:08:09.1\"", false },
        { "LocalTime", "\"24:00:00\"", false },
        { "TimeSpan", "\"1.02:03:04\"", false },
        { "TimeSpan", "\"P\"", false },
        { "TimeSpan", "\"PT\"", false },
        { "TimeSpan", "\"P1DT\"", false },
        { "TimeSpan", "\"PT1M1H\"", false },
        { "TimeSpan", "\"P1.5D\"", false },
        { "TimeSpan", "\"P1H\"", false },
        { "TimeSpan", "\"P99999999999D\"", false },
        { "TimeSpan", "\"P999999999999999999Y\"", false },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Literals_are_read_and_written(string name, string literal, string? written)
    {
        var scalar = Scalar(name);
        var node = Utf8GraphQLParser.Syntax.ParseValueLiteral(literal);

        Assert.True(scalar.AcceptsLiteral(node));
        var value = scalar.ParseLiteral(node);
        if (written is null) Assert.False(scalar.TrySerialize(value, out _));
        else Assert.Equal(written, Write(scalar, value));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Json_is_read_like_the_literal_it_would_be(string name, string literal, string? written)
    {
        var scalar = Scalar(name);
        var node = Utf8GraphQLParser.Syntax.ParseValueLiteral(literal);
        using var json = JsonDocument.Parse(node is ObjectValueNode ? written! : literal);

        var value = scalar.ParseJson(json.RootElement);

        if (written is not null) Assert.Equal(written, Write(scalar, value));
        else Assert.Equal(scalar.ParseLiteral(node), value);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_value_survives_as_literal(string name, string literal, string? written)
    {
        if (written is null) return;
        var scalar = Scalar(name);
        var value = scalar.ParseLiteral(Utf8GraphQLParser.Syntax.ParseValueLiteral(literal));

        var again = Utf8GraphQLParser.Syntax.ParseValueLiteral(scalar.ToLiteral(value).ToString());

        Assert.Equal(written, Write(scalar, scalar.ParseLiteral(again)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Literals_that_do_not_fit_are_refused(string name, string literal, bool byValidation)
    {
        var scalar = Scalar(name);
        var node = Utf8GraphQLParser.Syntax.ParseValueLiteral(literal);

        Assert.Equal(byValidation, !scalar.AcceptsLiteral(node));
        var exception = Assert.Throws<CoercionException>(() => scalar.ParseLiteral(node));
        Assert.Equal($"{name} cannot parse the given literal of type `{node.Kind}Node`.", exception.Message);
    }

    [Fact]
    public void Results_of_other_clr_types_are_shown_where_they_fit()
    {
        Assert.Equal("5", Write(Scalar("Int"), 5L));
        Assert.Equal("5", Write(Scalar("Int"), 5.0));
        Assert.Equal("255", Write(Scalar("Byte"), 255));
        Assert.Equal("0.1", Write(Scalar("Float"), 0.1f));
        Assert.Equal("2.5", Write(Scalar("Float"), 2.5m));
        Assert.Equal("2.5", Write(Scalar("Decimal"), 2.5));
        Assert.Equal("\"7\"", Write(Scalar("ID"), 7));
        Assert.Equal("\"1f2e3d4c5b6a47898abcdef012345678\"", Write(Scalar("ID"), Guid.Parse("1f2e3d4c-5b6a-4789-8abc-def012345678")));
        Assert.Equal("\"true\"", Write(Scalar("String"), true));
        Assert.Equal("\"2025-09-15T00:05:03.000Z\"", Write(Scalar("DateTime"), new DateTime(2025, 9, 15, 0, 5, 3, DateTimeKind.Unspecified)));
        Assert.Equal("{\"id\":1,\"tags\":[\"a\"]}", Write(Scalar("Any"), new { Id = 1, Tags = new[] { "a" } }));
    }

    [Fact]
    public void Results_that_do_not_fit_are_not_shown()
    {
        Assert.False(Scalar("Int").TrySerialize(3_000_000_000L, out _));
        Assert.False(Scalar("Int").TrySerialize(1.5, out _));
        Assert.False(Scalar("Int").TrySerialize("1", out _));
        Assert.False(Scalar("Byte").TrySerialize(-1, out _));
        Assert.False(Scalar("Float").TrySerialize(double.NaN, out _));
        Assert.False(Scalar("Float").TrySerialize(float.NegativeInfinity, out _));
        Assert.False(Scalar("Boolean").TrySerialize(1, out _));
        Assert.False(Scalar("JSON").TrySerialize(default(JsonElement), out _));
        Assert.False(Scalar("UUID").TrySerialize("x", out _));
    }

    [Fact]
    public void Json_outlives_the_document_that_it_came_from()
    {
        object value;
        using (var json = JsonDocument.Parse("{\"a\":1}")) value = Scalar("JSON").ParseJson(json.RootElement);

        Assert.Equal("{\"a\":1}", Write(Scalar("JSON"), value));
    }

    [Fact]
    public void Every_clr_type_has_the_documented_scalar()
    {
        var names = new Dictionary<Type, string>
        {
            [typeof(string)] = "String",
            [typeof(int)] = "Int",
            [typeof(long)] = "Long",
            [typeof(short)] = "Short",
            [typeof(byte)] = "Byte",
            [typeof(float)] = "Float",
            [typeof(double)] = "Float",
            [typeof(decimal)] = "Decimal",
            [typeof(bool)] = "Boolean",
            [typeof(Guid)] = "UUID",
            [typeof(DateTime)] = "DateTime",
            [typeof(DateTimeOffset)] = "DateTime",
            [typeof(DateOnly)] = "LocalDate",
            [typeof(TimeOnly)] = "LocalTime",
            [typeof(TimeSpan)] = "TimeSpan",
            [typeof(Uri)] = "URL",
            [typeof(JsonElement)] = "JSON"
        };

        Assert.All(names, pair => Assert.Equal(pair.Value, ScalarRegistry.FindByClrType(pair.Key)?.Name));
        Assert.Null(ScalarRegistry.FindByClrType(typeof(object)));
    }

    /// <summary>What resolvers return in other C# types than the scalar's own.</summary>
    public static TheoryData<string, object, string> Converted => new()
    {
        { "DateTime", new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Unspecified), "\"2025-01-02T03:04:05.000Z\"" },
        { "DateTime", new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc).ToLocalTime(), "\"2025-01-02T03:04:05.000Z\"" },
        { "LocalDate", new DateTime(2025, 1, 2), "\"2025-01-02\"" },
        { "LocalDate", new DateTimeOffset(2025, 1, 2, 23, 0, 0, TimeSpan.FromHours(-5)), "\"2025-01-02\"" },
        { "LocalTime", new DateTime(2025, 1, 2, 3, 4, 5), "\"03:04:05\"" },
        { "LocalTime", new DateTimeOffset(2025, 1, 2, 23, 0, 0, TimeSpan.FromHours(-5)), "\"23:00:00\"" },
        { "String", 'x', "\"x\"" },
        { "String", true, "\"true\"" },
        { "String", 1.5m, "\"1.5\"" },
        { "ID", Guid.Parse("1f2e3d4c-5b6a-4789-8abc-def012345678"), "\"1f2e3d4c5b6a47898abcdef012345678\"" },
        { "ID", 7L, "\"7\"" },
        { "ID", (short)7, "\"7\"" },
        { "ID", 1.5m, "\"1.5\"" },
        { "Float", 0.1f, "0.1" },
        { "Float", 1.5m, "1.5" },
        { "Decimal", 0.5, "0.5" },
        { "Int", 7m, "7" }
    };

    [Theory]
    [MemberData(nameof(Converted))]
    public void Other_types_are_shown(string name, object value, string written) => Assert.Equal(written, Write(Scalar(name), value));

    [Theory]
    [InlineData("Int", 1.5)]
    [InlineData("Int", 5_000_000_000)]
    [InlineData("Float", double.NaN)]
    [InlineData("Float", float.PositiveInfinity)]
    [InlineData("Decimal", double.NaN)]
    [InlineData("Decimal", 1e30)]
    [InlineData("Decimal", -1e30)]
    [InlineData("Boolean", "true")]
    [InlineData("JSON", "text")]
    [InlineData("UUID", "x")]
    public void What_cannot_be_shown_is_refused(string name, object value) => Assert.False(Scalar(name).TrySerialize(value, out _));

    /// <summary>Variables that were given in process.</summary>
    [Fact]
    public void Values_given_in_process_are_converted()
    {
        Assert.Equal("1f2e3d4c5b6a47898abcdef012345678", Scalar("ID").ParseClr(Guid.Parse("1f2e3d4c-5b6a-4789-8abc-def012345678")));
        Assert.Equal("x", Scalar("String").ParseClr('x'));
        Assert.Equal(7, Scalar("Int").ParseClr(7L));
        Assert.Throws<CoercionException>(() => Scalar("Float").ParseClr(double.NaN));
        var converting = (StringScalar)Scalar("String");
        converting.Converters = new();
        converting.Converters.Add<Version, string>(version => "v" + version);
        Assert.Equal("v1.2", converting.ParseClr(new Version(1, 2)));
    }

    /// <summary>The notation of moments agrees with what .NET reads, for whatever .NET writes.</summary>
    [Fact]
    public void Moments_are_read_as_dotnet_writes_them()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var moment = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.FromMinutes(random.Next(-14 * 60, 14 * 60)));

            Assert.True(Times.TryParseMoment(moment.ToString("O", CultureInfo.InvariantCulture), out var read));
            Assert.Equal((moment.Ticks, moment.Offset), (read.Ticks, read.Offset));
        }
    }

    [Fact]
    public void Durations_are_read_as_they_are_written()
    {
        var random = new Random(11);
        var scalar = Scalar("TimeSpan");
        foreach (var ticks in Enumerable.Range(0, 2_000).Select(_ => random.NextInt64(-TimeSpan.TicksPerDay * 1000, TimeSpan.TicksPerDay * 1000)).Append(long.MaxValue).Append(-long.MaxValue))
        {
            var duration = new TimeSpan(ticks);

            Assert.Equal(duration, scalar.ParseLiteral(scalar.ToLiteral(duration)));
        }
    }

    private static ScalarModel Scalar(string name) => ScalarRegistry.FindByName(name)!.Create();

    private static string Write(LeafTypeModel type, object value)
    {
        Assert.True(type.TrySerialize(value, out var result));
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) type.Write(writer, result!);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
