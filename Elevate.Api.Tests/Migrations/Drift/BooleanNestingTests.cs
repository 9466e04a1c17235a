using Elevate.Persistence.Schema.Drift;

namespace Elevate.Api.Tests.Migrations.Drift;

public sealed class BooleanNestingTests
{
    [Theory]
    [InlineData("((a OR b) OR c)", "(a OR b OR c)")]
    [InlineData("(((a OR b) OR c) OR d)", "(a OR b OR c OR d)")]
    [InlineData("(a OR (b OR c))", "(a OR (b OR c))")]
    [InlineData("((a AND b) OR c)", "((a AND b) OR c)")]
    [InlineData("((f(a) AND (b = 1)) AND c)", "(f(a) AND (b = 1) AND c)")]
    [InlineData("WHEN ((((a IS NULL) OR b) OR (c)))", "WHEN (((a IS NULL) OR b OR (c)))")]
    [InlineData("((a OR b) IS TRUE OR c)", "((a OR b) IS TRUE OR c)")]
    [InlineData("(f((a OR b)) OR c)", "(f((a OR b)) OR c)")]
    [InlineData("((a = '((x OR y) OR z)') OR (b))", "((a = '((x OR y) OR z)') OR (b))")]
    [InlineData("((a OR b) OR c", "((a OR b) OR c")]
    [InlineData("a) OR ((b OR c) OR d)", "a) OR ((b OR c) OR d)")]
    [InlineData("it's", "it's")]
    public void Only_what_comes_first_in_a_chain_of_the_same_kind_is_flattened(string sql, string flat) => Assert.Equal(flat, BooleanNesting.Flatten(sql));
}
