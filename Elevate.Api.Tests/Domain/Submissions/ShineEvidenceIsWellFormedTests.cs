using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class ShineEvidenceIsWellFormedTests
{
    [Theory]
    [InlineData(4, 50)]
    [InlineData(255, 5000)]
    public void Accepts_the_bounds(int title, int summary) =>
        ShineEvidenceIsWellFormed.Check(new ShineEvidence(new string('t', title), new string('s', summary)));

    [Theory]
    [InlineData(3, 50, "evidence.shine.ideaTitle")]
    [InlineData(256, 50, "evidence.shine.ideaTitle")]
    [InlineData(4, 49, "evidence.shine.ideaSummary")]
    [InlineData(4, 5001, "evidence.shine.ideaSummary")]
    public void Refuses_beyond_them(int title, int summary, string field)
    {
        var evidence = new ShineEvidence(new string('t', title), new string('s', summary));
        Assert.Equal(field, Assert.Throws<ValidationException>(() => ShineEvidenceIsWellFormed.Check(evidence)).Field);
    }
}
