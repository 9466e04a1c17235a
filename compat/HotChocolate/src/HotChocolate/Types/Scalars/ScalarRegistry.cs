using System.Text.Json.Nodes;
using System.Xml;
using HotChocolate.Types.Introspection;

namespace HotChocolate.Types.Scalars;

/// <summary>A scalar that the engine brings along.</summary>
/// <param name="Name">The name in a schema.</param>
/// <param name="Create">Makes the scalar for one schema.</param>
internal sealed record ScalarDefinition(string Name, Func<ScalarModel> Create);

/// <summary>The scalars that the engine knows, by name, by CLR type and by the class that names them.</summary>
internal static class ScalarRegistry
{
    private static readonly Dictionary<string, ScalarDefinition> s_byName = new(StringComparer.Ordinal);
    private static readonly Dictionary<Type, ScalarDefinition> s_bySchemaType = [];
    private static readonly Dictionary<Type, ScalarDefinition> s_byClrType = [];

    static ScalarRegistry()
    {
        Add<StringType>(() => new StringScalar { Name = "String" }, typeof(string));
        Add<IdType>(() => new IdScalar { Name = "ID" });
        Add<IntType>(() => new NumberScalar<int> { Name = "Int" }, typeof(int));
        Add<LongType>(() => new NumberScalar<long> { Name = "Long" }, typeof(long));
        Add<ShortType>(() => new NumberScalar<short> { Name = "Short" }, typeof(short));
        Add<ByteType>(() => new NumberScalar<byte> { Name = "Byte" }, typeof(byte));
        Add<FloatType>(() => new NumberScalar<double> { Name = "Float" }, typeof(double), typeof(float));
        Add<DecimalType>(() => new NumberScalar<decimal> { Name = "Decimal" }, typeof(decimal));
        Add<BooleanType>(() => new BooleanScalar { Name = "Boolean" }, typeof(bool));
        Add<UuidType>(() => new FormattedScalar<Guid>(Guid.TryParse, _ => "D", v => v) { Name = "UUID", IsTextValidated = true }, typeof(Guid));
        Add<DateTimeType>(() => new FormattedScalar<DateTimeOffset>(Times.TryParseMoment, Times.NotationOf, ToMoment) { Name = "DateTime" }, typeof(DateTimeOffset), typeof(DateTime));
        Add<LocalDateType>(() => LocalDate("LocalDate"), typeof(DateOnly));
        Add<DateType>(() => LocalDate("Date"));
        Add<LocalTimeType>(() => new FormattedScalar<TimeOnly>(TryParseTime, _ => "HH:mm:ss", ToTime) { Name = "LocalTime" }, typeof(TimeOnly));
        Add<TimeSpanType>(() => new TextScalar<TimeSpan>(Times.TryParseDuration, XmlConvert.ToString) { Name = "TimeSpan" }, typeof(TimeSpan));
        Add<UrlType>(() => new TextScalar<Uri>(TryParseUri, ToText) { Name = "URL", IsTextValidated = true }, typeof(Uri));
        Add<JsonType>(
            () => new JsonScalar { Name = "JSON", RuntimeType = typeof(JsonElement) },
            typeof(JsonElement), typeof(JsonDocument), typeof(JsonNode), typeof(JsonObject), typeof(JsonArray));
        Add<AnyType>(() => new AnyScalar { Name = "Any" });
    }

    /// <summary>Such as <c>Int</c>; null where there is none.</summary>
    public static ScalarDefinition? FindByName(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>Such as <see cref="IntType"/>; null where the type is not a class that names a scalar.</summary>
    public static ScalarDefinition? FindBySchemaType(Type type) => s_bySchemaType.GetValueOrDefault(type);

    /// <summary>Such as <see cref="int"/>, never a nullable one; null where no scalar stands for it.</summary>
    public static ScalarDefinition? FindByClrType(Type type) => s_byClrType.GetValueOrDefault(type);

    /// <summary>Spec §3.5: the scalars that every service has. SDL leaves them out.</summary>
    public static bool IsBuiltIn(string name) => name is "String" or "ID" or "Int" or "Float" or "Boolean";

    private static void Add<TSchemaType>(Func<ScalarModel> create, params Type[] clrTypes)
    {
        var definition = new ScalarDefinition(create().Name, Describe);
        s_byName.Add(definition.Name, definition);
        s_bySchemaType.Add(typeof(TSchemaType), definition);
        foreach (var type in clrTypes) s_byClrType.Add(type, definition);

        ScalarModel Describe()
        {
            var scalar = create();
            var syntax = BuiltInDefinitions.Scalar(scalar.Name);
            scalar.Description = syntax.Description?.Value;
            scalar.SpecifiedBy = (syntax.Directives.FirstOrDefault()?.Arguments[0].Value as StringValueNode)?.Value;
            return scalar;
        }
    }

    private static FormattedScalar<DateOnly> LocalDate(string name) => new(TryParseDate, _ => "yyyy-MM-dd", ToDate) { Name = name };

    private static bool TryParseDate(string text, out DateOnly value)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryParseTime(string text, out TimeOnly value)
        => TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryParseUri(string text, [MaybeNullWhen(false)] out Uri value) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);

    private static object ToMoment(object value) => value is DateTime time ? Times.ToMoment(time) : value;

    private static object ToDate(object value) => value switch
    {
        DateTime time => DateOnly.FromDateTime(time),
        DateTimeOffset moment => DateOnly.FromDateTime(moment.DateTime),
        _ => value
    };

    private static object ToTime(object value) => value switch
    {
        DateTime time => TimeOnly.FromDateTime(time),
        DateTimeOffset moment => TimeOnly.FromDateTime(moment.DateTime),
        _ => value
    };

    // Written with everything percent-encoded that has to be.
    private static string ToText(Uri value) => value.IsAbsoluteUri ? value.AbsoluteUri : value.ToString();
}
