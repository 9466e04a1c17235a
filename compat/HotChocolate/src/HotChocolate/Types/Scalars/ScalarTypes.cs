namespace HotChocolate.Types;

/// <summary>Names a scalar in annotations and descriptors, such as <c>[GraphQLType&lt;IntType&gt;]</c>.</summary>
public abstract class ScalarType : IInputType, IOutputType
{
    private protected ScalarType() { }

    /// <inheritdoc/>
    public TypeKind Kind => TypeKind.Scalar;
}

/// <summary>A scalar with the CLR type of its values.</summary>
/// <typeparam name="TRuntimeType">What resolvers see.</typeparam>
public abstract class ScalarType<TRuntimeType> : ScalarType
{
    private protected ScalarType() { }
}

/// <summary>A scalar that is written as one kind of literal.</summary>
/// <typeparam name="TRuntimeType">What resolvers see.</typeparam>
/// <typeparam name="TLiteral">How it stands in a document.</typeparam>
public abstract class ScalarType<TRuntimeType, TLiteral> : ScalarType<TRuntimeType> where TLiteral : IValueNode
{
    private protected ScalarType() { }
}

/// <summary>A scalar of whole numbers.</summary>
/// <typeparam name="TRuntimeType">What resolvers see.</typeparam>
public abstract class IntegerTypeBase<TRuntimeType> : ScalarType<TRuntimeType, IntValueNode> where TRuntimeType : IComparable
{
    private protected IntegerTypeBase() { }
}

/// <summary>A scalar of numbers with a fraction.</summary>
/// <typeparam name="TRuntimeType">What resolvers see.</typeparam>
public abstract class FloatTypeBase<TRuntimeType> : ScalarType<TRuntimeType> where TRuntimeType : IComparable
{
    private protected FloatTypeBase() { }
}

/// <summary><c>String</c>: text.</summary>
public class StringType : ScalarType<string, StringValueNode>;

/// <summary><c>ID</c>: names an object; read from text or an integer, written as text.</summary>
public class IdType : ScalarType<string>;

/// <summary><c>Int</c>: whole numbers of 32 bits.</summary>
public class IntType : IntegerTypeBase<int>;

/// <summary><c>Long</c>: whole numbers of 64 bits.</summary>
public class LongType : IntegerTypeBase<long>;

/// <summary><c>Short</c>: whole numbers of 16 bits.</summary>
public class ShortType : IntegerTypeBase<short>;

/// <summary><c>Byte</c>: whole numbers from 0 to 255.</summary>
public class ByteType : IntegerTypeBase<byte>;

/// <summary><c>Float</c>: double-precision numbers.</summary>
public class FloatType : FloatTypeBase<double>;

/// <summary><c>Decimal</c>: exact decimal numbers.</summary>
public class DecimalType : FloatTypeBase<decimal>;

/// <summary><c>Boolean</c>: true or false.</summary>
public class BooleanType : ScalarType<bool, BooleanValueNode>;

/// <summary><c>UUID</c>: a <see cref="Guid"/>.</summary>
public class UuidType : ScalarType<Guid, StringValueNode>;

/// <summary><c>DateTime</c>: a moment with its offset from UTC.</summary>
public class DateTimeType : ScalarType<DateTimeOffset, StringValueNode>;

/// <summary><c>LocalDate</c>: a day of the calendar.</summary>
public class LocalDateType : ScalarType<DateOnly, StringValueNode>;

/// <summary><c>Date</c>: a day of the calendar under its older name.</summary>
public class DateType : ScalarType<DateOnly, StringValueNode>;

/// <summary><c>LocalTime</c>: a time of day to the second.</summary>
public class LocalTimeType : ScalarType<TimeOnly, StringValueNode>;

/// <summary><c>TimeSpan</c>: an ISO 8601 duration.</summary>
public class TimeSpanType : ScalarType<TimeSpan, StringValueNode>;

/// <summary><c>URL</c>: a <see cref="Uri"/>.</summary>
public class UrlType : ScalarType<Uri, StringValueNode>;

/// <summary><c>JSON</c>: any JSON value.</summary>
public sealed class JsonType : ScalarType<JsonElement>;

/// <summary><c>Any</c>: any value; input becomes text, numbers, booleans, lists and dictionaries.</summary>
public class AnyType : ScalarType;
