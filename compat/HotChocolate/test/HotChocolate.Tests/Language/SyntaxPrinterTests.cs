using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

public class SyntaxPrinterTests
{
    [Theory]
    [InlineData("sample.graphql")]
    [InlineData("sample-strict.graphql")]
    [InlineData("sample-open.graphql")]
    public void Recorded_schema_files_are_printed_byte_for_byte(string file)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Recorded", file));

        Assert.Equal(text, Utf8GraphQLParser.Parse(text).ToString());
    }
}
