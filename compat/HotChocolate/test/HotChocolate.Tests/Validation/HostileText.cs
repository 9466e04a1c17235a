using System.Text;

namespace HotChocolate.Tests.Validation;

/// <summary>Much of the same.</summary>
internal static class HostileText
{
    public static string Nest(int depth, string open, string close, string core = "") =>
        new StringBuilder().Insert(0, open, depth).Append(core).Append(new StringBuilder().Insert(0, close, depth)).ToString();

    public static string Many(int count, Func<int, string> item) => new StringBuilder().AppendJoin("", Enumerable.Range(0, count).Select(item)).ToString();
}
