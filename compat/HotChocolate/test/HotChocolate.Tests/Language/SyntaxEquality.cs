using System.Collections;
using System.Reflection;
using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

/// <summary>Compares syntax trees node by node and property by property, locations left out.</summary>
internal static class SyntaxEquality
{
    private static readonly string[] s_ignored = ["Location", "Count", "FieldsCount", "Block", "Format"];

    public static void Equal(object? expected, object? actual, string path = "")
    {
        if (expected is null || actual is null)
        {
            Assert.True(expected is null && actual is null, $"{path}: {expected ?? "null"} is not {actual ?? "null"}.");
        }
        else if (expected is ISyntaxNode)
        {
            Assert.True(expected.GetType() == actual.GetType(), $"{path}: {expected.GetType().Name} is not {actual.GetType().Name}.");
            foreach (var property in expected.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                if (!s_ignored.Contains(property.Name) && !property.Name.Contains('.'))
                {
                    Equal(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}");
                }
            }
        }
        else if (expected is IList items)
        {
            var others = (IList)actual;
            Assert.True(items.Count == others.Count, $"{path}: {items.Count} items are not {others.Count}.");
            for (var i = 0; i < items.Count; i++)
            {
                Equal(items[i], others[i], $"{path}[{i}]");
            }
        }
        else
        {
            Assert.True(expected.Equals(actual), $"{path}: {expected} is not {actual}.");
        }
    }
}
