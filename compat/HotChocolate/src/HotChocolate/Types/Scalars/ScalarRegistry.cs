using System.Text.Json.Nodes;

namespace HotChocolate.Types.Scalars;

/// <summary>A scalar that the engine brings along.</summary>
/// <param name="Name">The name in a schema.</param>
/// <param name="SchemaType">The class that names it in annotations, such as <see cref="IntType"/>.</param>
/// <param name="Create">Makes the scalar for one schema.</param>
internal sealed record ScalarDefinition(string Name, Type SchemaType, Func<ScalarModel> Create);

/// <summary>The scalars that the engine knows, by name, by CLR type and by the class that names them.</summary>
internal static class ScalarRegistry
{
    private static readonly Dictionary<string, ScalarDefinition> s_byName = new(StringComparer.Ordinal);
    private static readonly Dictionary<Type, ScalarDefinition> s_bySchemaType = [];
    private static readonly Dictionary<Type, ScalarDefinition> s_byClrType = [];

    static ScalarRegistry()
    {
        Add<StringType>(() => new StringScalar { Name = "String", RuntimeType = typeof(string), Description = ScalarDescriptions.String }, typeof(string));
        Add<IdType>(() => new IdScalar { Name = "ID", RuntimeType = typeof(string), Description = ScalarDescriptions.Id });
        Add<IntType>(() => new IntegerScalar<int> { Name = "Int", RuntimeType = typeof(int), Description = ScalarDescriptions.Int }, typeof(int));
        Add<LongType>(() => new IntegerScalar<long> { Name = "Long", RuntimeType = typeof(long), Description = ScalarDescriptions.Long }, typeof(long));
        Add<ShortType>(() => new IntegerScalar<short> { Name = "Short", RuntimeType = typeof(short), Description = ScalarDescriptions.Short }, typeof(short));
        Add<ByteType>(() => new IntegerScalar<byte> { Name = "Byte", RuntimeType = typeof(byte), Description = ScalarDescriptions.Byte }, typeof(byte));
        Add<FloatType>(() => new FloatScalar { Name = "Float", RuntimeType = typeof(double), Description = ScalarDescriptions.Float }, typeof(double), typeof(float));
        Add<DecimalType>(() => new DecimalScalar { Name = "Decimal", RuntimeType = typeof(decimal), Description = ScalarDescriptions.Decimal }, typeof(decimal));
        Add<BooleanType>(() => new BooleanScalar { Name = "Boolean", RuntimeType = typeof(bool), Description = ScalarDescriptions.Boolean }, typeof(bool));
        Add<UuidType>(() => new UuidScalar { Name = "UUID", RuntimeType = typeof(Guid), SpecifiedBy = ScalarDescriptions.UuidUrl }, typeof(Guid));
        Add<DateTimeType>(
            () => new DateTimeScalar { Name = "DateTime", RuntimeType = typeof(DateTimeOffset), Description = ScalarDescriptions.DateTime, SpecifiedBy = ScalarDescriptions.DateTimeUrl },
            typeof(DateTimeOffset),
            typeof(DateTime));
        Add<LocalDateType>(() => new LocalDateScalar { Name = "LocalDate", RuntimeType = typeof(DateOnly), Description = ScalarDescriptions.LocalDate }, typeof(DateOnly));
        Add<DateType>(() => new LocalDateScalar { Name = "Date", RuntimeType = typeof(DateOnly), Description = ScalarDescriptions.Date });
        Add<LocalTimeType>(() => new LocalTimeScalar { Name = "LocalTime", RuntimeType = typeof(TimeOnly), Description = ScalarDescriptions.LocalTime }, typeof(TimeOnly));
        Add<TimeSpanType>(() => new TimeSpanScalar { Name = "TimeSpan", RuntimeType = typeof(TimeSpan), Description = ScalarDescriptions.TimeSpan }, typeof(TimeSpan));
        Add<UrlType>(() => new UrlScalar { Name = "URL", RuntimeType = typeof(Uri), SpecifiedBy = ScalarDescriptions.UrlUrl }, typeof(Uri));
        Add<JsonType>(() => new JsonScalar { Name = "JSON", RuntimeType = typeof(JsonElement) }, typeof(JsonElement), typeof(JsonDocument), typeof(JsonNode), typeof(JsonObject), typeof(JsonArray));
        Add<AnyType>(() => new AnyScalar { Name = "Any", RuntimeType = typeof(object) });
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
        var definition = new ScalarDefinition(create().Name, typeof(TSchemaType), create);
        s_byName.Add(definition.Name, definition);
        s_bySchemaType.Add(typeof(TSchemaType), definition);
        foreach (var type in clrTypes) s_byClrType.Add(type, definition);
    }
}
