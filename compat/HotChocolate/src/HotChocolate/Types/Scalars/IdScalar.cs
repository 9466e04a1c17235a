using System.Runtime.InteropServices;

namespace HotChocolate.Types.Scalars;

/// <summary>ID (spec §3.5.5): read from text or an integer, always written as text.</summary>
internal sealed class IdScalar : TypedScalarModel<string>
{
    protected override bool TryRead(IValueNode literal, [MaybeNullWhen(false)] out string value)
    {
        value = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Value,
            _ => null
        };
        return value is not null;
    }

    protected override bool TryRead(JsonElement json, [MaybeNullWhen(false)] out string value)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString()!,
            JsonValueKind.Number when JsonMarshal.GetRawUtf8Value(json) is var digits && !digits.ContainsAny((byte)'.', (byte)'e', (byte)'E') => Encoding.ASCII.GetString(digits),
            _ => null
        };
        return value is not null;
    }

    protected override bool TryConvert(object value, [MaybeNullWhen(false)] out string result)
    {
        result = value switch
        {
            string text => text,
            Guid id => id.ToString("N"),
            int or long or short or byte or sbyte or ushort or uint or ulong => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            _ => null
        };
        return result is not null;
    }

    protected override IValueNode ToLiteral(string value) => new StringValueNode(value);

    public override bool TrySerialize(object value, out object? result)
    {
        result = value switch
        {
            string or Guid or int or long => value,
            _ => TryConvert(value, out var text) ? text : (value as IFormattable)?.ToString(null, CultureInfo.InvariantCulture)
        };
        return result is not null;
    }

    public override void Write(Utf8JsonWriter writer, object result)
    {
        Span<byte> text = stackalloc byte[32];
        var written = 0;
        switch (result)
        {
            case Guid id:
                id.TryFormat(text, out written, "N");
                break;
            case int number:
                number.TryFormat(text, out written, provider: CultureInfo.InvariantCulture);
                break;
            case long number:
                number.TryFormat(text, out written, provider: CultureInfo.InvariantCulture);
                break;
            default:
                writer.WriteStringValue((string)result);
                return;
        }
        writer.WriteStringValue(text[..written]);
    }
}
