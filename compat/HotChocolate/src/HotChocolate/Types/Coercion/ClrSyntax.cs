using System.Collections;

namespace HotChocolate.Types.Coercion;

/// <summary>CLR values, given as variables in process, as the literals that they would be in a document.</summary>
internal static class ClrSyntax
{
    /// <summary>The kind of literal.</summary>
    public static SyntaxKind KindOf(object? value) => value switch
    {
        null => SyntaxKind.NullValue,
        IValueNode literal => literal.Kind,
        JsonElement json => JsonSyntax.KindOf(json),
        bool => SyntaxKind.BooleanValue,
        sbyte or byte or short or ushort or int or uint or long or ulong => SyntaxKind.IntValue,
        float or double or decimal => SyntaxKind.FloatValue,
        string or char => SyntaxKind.StringValue,
        Enum => SyntaxKind.EnumValue,
        IDictionary or IReadOnlyDictionary<string, object?> => SyntaxKind.ObjectValue,
        IEnumerable => SyntaxKind.ListValue,
        _ when value.GetType().IsPrimitive || value is IFormattable or Uri => SyntaxKind.StringValue,
        _ => SyntaxKind.ObjectValue
    };
}
