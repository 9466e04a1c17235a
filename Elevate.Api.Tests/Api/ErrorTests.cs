namespace Elevate.Api.Tests.Api;

/// <summary>What nobody expected, and what nobody should ask.</summary>
public sealed class ErrorTests(BrokenApiFixture api) : IClassFixture<BrokenApiFixture>
{
    [Fact]
    public async Task A_failure_tells_nothing_about_the_inside()
    {
        var response = await api.SendAsync("{ badges { code } }");

        Assert.Equal(RuleErrorCode, response.ErrorCode);
        Assert.Equal(["code"], response.Errors![0]!["extensions"]!.AsObject().Select(extension => extension.Key));
        Assert.DoesNotContain("relation", response.Body.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_failing_mutation_tells_nothing_either()
    {
        var response = await api.SendAsync(Requests.Create, new { input = new { evidence = Inputs.Shine } }, Programme.Sari);

        Assert.Equal(RuleErrorCode, response.ErrorCode);
        Assert.DoesNotContain("outbox", response.Body.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_request_that_costs_too_much_is_not_run()
    {
        const string List = "submissions(first: 100) { nodes { author ";
        var query = "{ me { " + string.Concat(Enumerable.Repeat(List + "{ ", 3)) + "id" + string.Concat(Enumerable.Repeat(" } } }", 3)) + " } }";

        var response = await api.SendAsync(query, user: Programme.Sari);

        Assert.Equal("HC0047", response.ErrorCode);
        Assert.Null(response.At("me"));
    }

    [Fact]
    public async Task A_request_that_goes_too_deep_is_not_run()
    {
        const string Level = "submissions(first: 1) { nodes { author { ";
        var query = "{ me { " + string.Concat(Enumerable.Repeat(Level, 6)) + "id" + string.Concat(Enumerable.Repeat(" } } }", 6)) + " } }";

        var response = await api.SendAsync(query, user: Programme.Sari);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.Status);
        Assert.NotNull(response.Errors);
    }

    private const string RuleErrorCode = Errors.RuleErrorFilter.Unexpected;
}
