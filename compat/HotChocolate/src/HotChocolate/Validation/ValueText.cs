namespace HotChocolate.Validation;

/// <summary>Writes literals so that equal ones give equal text: fields of objects sorted, strings quoted one way.</summary>
internal static class ValueText
{
    public static string Canonical(IValueNode value)
    {
        if (value is not (ObjectValueNode or ListValueNode or StringValueNode)) return value.ToString(false);
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, IValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case ObjectValueNode literal:
                text.Append('{');
                foreach (var field in literal.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal))
                {
                    text.Append(field.Name.Value).Append(':');
                    Write(text, field.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case StringValueNode literal:
                text.Append('"').Append(literal.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
                break;
            default:
                text.Append(value.ToString(false));
                break;
        }
    }
}
