namespace Elevate.Persistence.Connections;

/// <summary>Names and texts in statements that take no parameters.</summary>
internal static class Quote
{
    /// <summary>A name, whatever characters it has.</summary>
    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text, where <c>standard_conforming_strings</c> is on.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
