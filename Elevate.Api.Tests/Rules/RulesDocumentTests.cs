using System.Runtime.CompilerServices;
using Elevate.Persistence.Rules;

namespace Elevate.Api.Tests.Rules;

public sealed class RulesDocumentTests
{
    /// <summary>With <c>ELEVATE_WRITE_DOCS=1</c> in the environment the page is written instead of compared.</summary>
    [Fact]
    public async Task The_page_of_the_rules_is_what_the_table_says()
    {
        var page = Path.Combine(RepositoryRoot(), "docs", "rules.md");
        if (Environment.GetEnvironmentVariable("ELEVATE_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(page)!);
            await File.WriteAllTextAsync(page, RulesDocument.Render());
        }

        Assert.Equal(RulesDocument.Render(), await File.ReadAllTextAsync(page), ignoreLineEndingDifferences: true);
    }

    private static string RepositoryRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
