using System.Collections;

namespace HotChocolate.Execution.Processing;

/// <summary>Writes results as JSON (spec §7.2.1).</summary>
internal static class ResponseWriter
{
    private static readonly JsonEncodedText s_data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText s_errors = JsonEncodedText.Encode("errors");
    private static readonly JsonEncodedText s_extensions = JsonEncodedText.Encode("extensions");
    private static readonly JsonEncodedText s_message = JsonEncodedText.Encode("message");
    private static readonly JsonEncodedText s_locations = JsonEncodedText.Encode("locations");
    private static readonly JsonEncodedText s_line = JsonEncodedText.Encode("line");
    private static readonly JsonEncodedText s_column = JsonEncodedText.Encode("column");
    private static readonly JsonEncodedText s_path = JsonEncodedText.Encode("path");

    public static void Write(Utf8JsonWriter writer, OperationResult result)
    {
        writer.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
        {
            writer.WritePropertyName(s_errors);
            WriteErrors(writer, errors);
        }
        if (result.IsDataSet)
        {
            writer.WritePropertyName(s_data);
            if (result.Root is { } root) WriteObject(writer, root);
            else WriteValue(writer, result.Data);
        }
        if (result.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName(s_extensions);
            WriteValue(writer, extensions);
        }
        writer.WriteEndObject();
    }

    public static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<IError> errors)
    {
        writer.WriteStartArray();
        foreach (var error in errors) WriteError(writer, error);
        writer.WriteEndArray();
    }

    public static void WriteError(Utf8JsonWriter writer, IError error)
    {
        writer.WriteStartObject();
        writer.WriteString(s_message, error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            writer.WriteStartArray(s_locations);
            foreach (var location in locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber(s_line, location.Line);
                writer.WriteNumber(s_column, location.Column);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        if (error.Path is { IsRoot: false } path)
        {
            writer.WritePropertyName(s_path);
            WritePath(writer, path);
        }
        if (error.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName(s_extensions);
            WriteValue(writer, extensions);
        }
        writer.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter writer, Path path)
    {
        writer.WriteStartArray();
        foreach (var segment in path.ToList())
        {
            if (segment is string name) writer.WriteStringValue(name);
            else writer.WriteNumberValue((int)segment);
        }
        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ResultObject node)
    {
        writer.WriteStartObject();
        var selections = node.Set.Selections;
        var values = node.Values;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (ReferenceEquals(value, ResultObject.Skipped)) continue;
            var selection = selections[i];
            writer.WritePropertyName(selection.EncodedName);
            WriteSlot(writer, value, selection.Leaf);
        }
        writer.WriteEndObject();
    }

    private static void WriteSlot(Utf8JsonWriter writer, object? value, LeafTypeModel? leaf)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case ResultObject node:
                WriteObject(writer, node);
                break;
            case ResultList list:
                writer.WriteStartArray();
                foreach (var item in list.Items) WriteSlot(writer, item, leaf);
                writer.WriteEndArray();
                break;
            default:
                leaf!.Write(writer, value);
                break;
        }
    }

    /// <summary>Writes what extensions may hold: JSON-like CLR values. Other objects are written as text.</summary>
    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case short number: writer.WriteNumberValue(number); break;
            case byte number: writer.WriteNumberValue(number); break;
            case uint number: writer.WriteNumberValue(number); break;
            case ulong number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case JsonElement json: json.WriteTo(writer); break;
            case Guid id: writer.WriteStringValue(id); break;
            case DateTimeOffset time: writer.WriteStringValue(time); break;
            case DateTime time: writer.WriteStringValue(time); break;
            case Path path: WritePath(writer, path); break;
            case IError error: WriteError(writer, error); break;
            case ISyntaxNode node: writer.WriteStringValue(node.ToString(indented: false)); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(writer, map); break;
            case IDictionary map: WriteMap(writer, map.Keys.Cast<object>().Select(k => KeyValuePair.Create(Text(k), map[k]))); break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items) WriteValue(writer, item);
                writer.WriteEndArray();
                break;
            default: writer.WriteStringValue(Text(value)); break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map)
    {
        writer.WriteStartObject();
        foreach (var (name, item) in map)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, item);
        }
        writer.WriteEndObject();
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
