using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class ExploreEvidenceIsWellFormedTests
{
    [Theory]
    [InlineData(150)]
    [InlineData(5000)]
    public void Accepts_the_bounds_of_a_reflection(int length) =>
        ExploreEvidenceIsWellFormed.Check(Samples.Explore with { Reflection = new string('r', length) });

    [Theory]
    [InlineData(0)]
    [InlineData(149)]
    [InlineData(5001)]
    public void Refuses_a_reflection_beyond_them(int length) =>
        Refuses(Samples.Explore with { Reflection = new string('r', length) }, "evidence.explore.reflection");

    [Fact]
    public void Counts_characters_as_people_and_the_database_do()
    {
        var faces = string.Concat(Enumerable.Repeat("😀", 149));
        Refuses(Samples.Explore with { Reflection = faces }, "evidence.explore.reflection");
        ExploreEvidenceIsWellFormed.Check(Samples.Explore with { Reflection = faces + "😀" });
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\ud83d')]
    [InlineData('\ude00')]
    public void Refuses_text_that_cannot_be_stored(char poison) =>
        Refuses(Samples.Explore with { Reflection = new string('r', 200) + poison + "r" }, "evidence.explore.reflection");

    [Fact]
    public void Refuses_a_sixth_file() => Refuses(
        Samples.Explore with { EvidenceFiles = ["a", "b", "c", "d", "e", "f"] }, "evidence.explore.evidenceFiles");

    [Fact]
    public void Refuses_a_school_that_is_too_long() =>
        Refuses(Samples.Explore with { School = new string('s', 256) }, "evidence.explore.school");

    private static void Refuses(ExploreEvidence evidence, string field) =>
        Assert.Equal(field, Assert.Throws<ValidationException>(() => ExploreEvidenceIsWellFormed.Check(evidence)).Field);
}
