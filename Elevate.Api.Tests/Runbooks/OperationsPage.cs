using System.Text.RegularExpressions;
using Elevate.Api.Tests.Hosting;

namespace Elevate.Api.Tests.Runbooks;

/// <summary><c>docs/operations.md</c>: what stands in a block of one language under one heading.</summary>
internal sealed partial record OperationsPage(IReadOnlyList<OperationsBlock> Blocks)
{
    public static OperationsPage Read()
    {
        var blocks = new List<OperationsBlock>();
        var section = "";
        foreach (Match part in Parts().Matches(File.ReadAllText(Path.Combine(AppProgram.Root, "docs", "operations.md"))))
        {
            if (part.Groups["heading"] is { Success: true } heading) section = heading.Value;
            else blocks.Add(new(section, part.Groups["language"].Value, part.Groups["text"].Value));
        }
        return new(blocks);
    }

    public static IEnumerable<string> Headings() =>
        Parts().Matches(File.ReadAllText(Path.Combine(AppProgram.Root, "docs", "operations.md"))).Select(part => part.Groups["heading"]).Where(heading => heading.Success).Select(heading => heading.Value);

    public IReadOnlyList<string> In(string section, string language) =>
        [.. Blocks.Where(block => block.Section == section && block.Language == language).Select(block => block.Text)];

    [GeneratedRegex(@"^##? (?<heading>[^\n]+)$|^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Parts();
}
