using HotChocolate.Data;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Data;

/// <summary>Which properties of an object are filled.</summary>
public sealed class ProjectionTests
{
    public sealed class Person
    {
        public string First { get; set; } = "-";
        public string Last { get; set; } = "-";
        [IsProjected(true)] public string Always { get; set; } = "-";
        [IsProjected(false)] public string Never { get; set; } = "-";
        public Person? Boss { get; set; }
        public List<Person> Staff { get; set; } = [];
    }

    public sealed class Sealed(string name)
    {
        public string Name { get; } = name;
        public int Length => Name.Length;
    }

    public sealed class HalfOpen(string name)
    {
        public HalfOpen() : this("-")
        {
        }

        public string Name { get; } = name;
        public string Open { get; set; } = "-";
    }

    [ExtendObjectType<Person>]
    public sealed class PersonFields
    {
        public string Seen([Parent] Person person) => $"{person.First},{person.Last},{person.Always},{person.Never},{person.Boss?.First},{person.Staff.Count}";

        public string FullName([Parent(requires: "{ First Last Boss { First } }")] Person person) => Seen(person);
    }

    public sealed class Query
    {
        private static readonly Person s_boss = new() { First = "Bo", Last = "Ss", Always = "a", Never = "n" };

        [UseProjection]
        public IQueryable<Person> People => new[] { new Person { First = "Al", Last = "Ice", Always = "a", Never = "n", Boss = s_boss, Staff = [s_boss] } }.AsQueryable();

        [UsePaging, UseProjection]
        public IQueryable<Person> Paged => People;

        [UseProjection]
        public IQueryable<Person> Bare => new[] { new Person { First = "Al", Staff = null! } }.AsQueryable();

        [UseProjection]
        public IQueryable<HalfOpen> Half => new[] { new HalfOpen("x") { Open = "y" } }.AsQueryable();

        [UseSingleOrDefault, UseProjection]
        public IQueryable<Sealed> Only => new[] { new Sealed("x") }.AsQueryable();

        [UseSingleOrDefault]
        public IEnumerable<int> Several => [1, 2];

        [UseFirstOrDefault]
        public List<int> Nobody => [];
    }

    [Theory]
    [InlineData("people { seen }", """{"people":[{"seen":"-,-,a,-,,0"}]}""")]
    [InlineData("people { first never seen }", """{"people":[{"first":"Al","never":"-","seen":"Al,-,a,-,,0"}]}""")]
    [InlineData("people { fullName }", """{"people":[{"fullName":"Al,Ice,a,-,Bo,0"}]}""")]
    [InlineData("people { boss { seen last boss { first } } }", """{"people":[{"boss":{"seen":"-,Ss,a,-,,0","last":"Ss","boss":null}}]}""")]
    [InlineData("people { staff { first } seen }", """{"people":[{"staff":[{"first":"Bo"}],"seen":"-,-,a,-,,1"}]}""")]
    [InlineData("people { a: boss { first } b: boss { seen last } }", """{"people":[{"a":{"first":"Bo"},"b":{"seen":"Bo,Ss,a,-,,0","last":"Ss"}}]}""")]
    [InlineData("paged { nodes { first } edges { node { last seen } } }", """{"paged":{"nodes":[{"first":"Al"}],"edges":[{"node":{"last":"Ice","seen":"Al,Ice,a,-,,0"}}]}}""")]
    [InlineData("people { first @skip(if: true) seen }", """{"people":[{"seen":"-,-,a,-,,0"}]}""")]
    [InlineData("only { name length }", """{"only":{"name":"x","length":1}}""")]
    [InlineData("half { name open }", """{"half":[{"name":"x","open":"y"}]}""")]
    [InlineData("nobody", """{"nobody":null}""")]
    public async Task OnlyWhatIsSelectedIsFilled(string selection, string expected)
        => Assert.Equal("{\"data\":" + expected + "}", (await (await ExecutorAsync()).ExecuteAsync($"{{ {selection} }}")).ToJson(withIndentations: false));

    [Fact]
    public async Task WhatAVariableSkipsIsNotFilled()
    {
        var request = OperationRequestBuilder.New()
            .SetDocument("query($s: Boolean!) { people { first @skip(if: $s) seen } }")
            .SetVariableValues(new Dictionary<string, object?> { ["s"] = true })
            .Build();

        Assert.Equal("""{"data":{"people":[{"seen":"-,-,a,-,,0"}]}}""", (await (await ExecutorAsync()).ExecuteAsync(request)).ToJson(withIndentations: false));
    }

    [Fact]
    public async Task AMissingListIsNullAndNotTouched()
    {
        var answer = (await (await ExecutorAsync()).ExecuteAsync("{ bare { first staff { first } } }")).ToJson(withIndentations: false);

        Assert.Contains("Cannot return null for non-nullable field.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreThanOneIsAnError()
        => Assert.Contains("Unexpected Execution Error", (await (await ExecutorAsync()).ExecuteAsync("{ several }")).ToJson(), StringComparison.Ordinal);

    private static async Task<IRequestExecutor> ExecutorAsync()
    {
        var services = new ServiceCollection();
        services.AddGraphQL().AddQueryType<Query>().AddTypeExtension<PersonFields>().AddProjections();
        return await services.BuildServiceProvider().GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
    }
}
