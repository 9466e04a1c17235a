using HotChocolate.Data;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Execution;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Data;

/// <summary>Filters and orders that are described, and what they do to lists of objects.</summary>
public sealed class FilterTypeTests
{
    public sealed class Item
    {
        [ID] public int Id { get; set; }
        public string? Name { get; set; }
        public Part? Part { get; set; }
        public List<Part>? Parts { get; set; }
        public byte Small { get; set; }
    }

    public sealed class Part
    {
        public int Size { get; set; }
    }

    public sealed class ItemFilter : FilterInputType<Item>
    {
        protected override void Configure(IFilterInputTypeDescriptor<Item> descriptor)
        {
            descriptor.Name("Where").Description("What to look for.").AllowOr(false).BindFieldsExplicitly();
            descriptor.Field(i => i.Name).Name("title").Description("The name.");
            descriptor.Field(i => i.Name!.Length).Name("nameLength");
        }
    }

    public sealed class ItemSort : SortInputType<Item>
    {
        protected override void Configure(ISortInputTypeDescriptor<Item> descriptor) => descriptor.Name("By").Ignore(i => i.Id).Field(i => i.Name).Name("title");
    }

    public sealed class Query
    {
        private static readonly Item[] s_items =
        [
            new() { Id = 1, Name = "b", Part = new() { Size = 2 }, Parts = [new() { Size = 1 }], Small = 1 },
            new() { Id = 2, Name = null, Part = null, Parts = null },
            new() { Id = 3, Name = "Ab", Part = new() { Size = 1 }, Parts = [] }
        ];

        [UseFiltering, UseSorting]
        public Item[] Items => s_items;

        [UseFiltering<ItemFilter>, UseSorting<ItemSort>]
        public IEnumerable<Item> Described => s_items.Where(i => i.Name is not null);
    }

    [Theory]
    [InlineData("items(where: { part: { size: { neq: 2 } } })", "3")]
    [InlineData("items(where: { parts: { none: { size: { gt: 5 } } } })", "1,3")]
    [InlineData("items(where: { parts: { any: false } })", "3")]
    [InlineData("items(where: { name: { nstartsWith: \"A\" } })", "1,2")]
    [InlineData("items(where: { name: { in: [null, \"b\"] } })", "1,2")]
    [InlineData("items(where: { name: { or: [{ eq: null }, { endsWith: \"b\" }] } })", "1,2,3")]
    [InlineData("items(where: { small: { lt: 1 } })", "2,3")]
    [InlineData("items(where: { and: [{}, { or: [] }] })", "1,2,3")]
    [InlineData("items(where: { id: { in: [\"SXRlbToz\", \"SXRlbTox\"] } })", "1,3")]
    [InlineData("items(order: { part: { size: ASC } })", "2,3,1")]
    [InlineData("items(order: [{ name: DESC }])", "1,3,2")]
    [InlineData("items(where: { id: { eq: \"SXRlbTox\" } }, order: { name: ASC })", "1")]
    [InlineData("described(where: { nameLength: { gt: 1 }, title: { contains: \"b\" } })", "3")]
    [InlineData("described(order: { title: ASC })", "3,1")]
    public async Task ListsOfObjectsAreFilteredAndSorted(string field, string ids)
    {
        var answer = (await (await ExecutorAsync()).ExecuteAsync($"{{ r: {field} {{ id }} }}")).ToJson(withIndentations: false);

        Assert.Equal($$$"""{"data":{"r":[{{{string.Join(',', ids.Split(',').Select(id => $"{{\"id\":\"{id}\"}}"))}}}]}}""", answer);
    }

    [Fact]
    public async Task VariablesKeepTheOrderOfKeys()
    {
        var executor = await ExecutorAsync();
        var request = OperationRequestBuilder.New()
            .SetDocument("query($by: [ItemSortInput!]) { items(order: $by) { id } }")
            .SetVariableValues(new Dictionary<string, object?> { ["by"] = new Dictionary<string, object?> { ["small"] = "DESC", ["id"] = "DESC" } })
            .Build();

        var answer = (await executor.ExecuteAsync(request)).ToJson(withIndentations: false);

        Assert.Equal("""{"data":{"items":[{"id":"1"},{"id":"3"},{"id":"2"}]}}""", answer);
    }

    [Theory]
    [InlineData("items(where: { or: [{0}] })", "{ name: { eq: null } }", 249, null)]
    [InlineData("items(where: { or: [{0}] })", "{ name: { eq: null } }", 250, "A filter may have at most 500 operations.")]
    [InlineData("items(where: { or: [{0}] })", "{ name: { eq: null } }", 5_000, "A filter may have at most 500 operations.")]
    [InlineData("items(order: [{0}])", "{ name: ASC }", 50, null)]
    [InlineData("items(order: [{0}])", "{ name: ASC }", 51, "An order may have at most 50 keys.")]
    [InlineData("items(order: [{0}])", "{ name: ASC }", 5_000, "An order may have at most 50 keys.")]
    public async Task ALongFilterOrOrderIsRefused(string field, string part, int count, string? message)
    {
        var parts = string.Join(' ', Enumerable.Repeat(part, count));

        var result = (await (await ExecutorAsync()).ExecuteAsync($"{{ {field.Replace("{0}", parts, StringComparison.Ordinal)} {{ id }} }}")).ExpectOperationResult();

        Assert.Equal(message, result.Errors?.Single().Message);
    }

    [Theory]
    [InlineData("MQ==")]
    [InlineData("1")]
    [InlineData("%")]
    [InlineData("")]
    [InlineData("OjE=")]
    [InlineData("SXRlbTp4")]
    public async Task WhatIsNoIdOfANodeIsAnError(string id)
    {
        var answer = (await (await ExecutorAsync()).ExecuteAsync($"{{ items(where: {{ id: {{ in: [\"{id}\"] }} }}) {{ id }} }}")).ToJson(withIndentations: false);

        Assert.Contains("The node ID string has an invalid format.", answer, StringComparison.Ordinal);
        Assert.Contains($"\"originalValue\":\"{id}\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribedTypesAreAsDescribed()
    {
        var sdl = (await ExecutorAsync()).Schema.Print();

        Assert.Contains("\"What to look for.\"\ninput Where {\n  and: [Where!]\n  \"The name.\"\n  title: StringOperationFilterInput\n  nameLength: IntOperationFilterInput\n}", sdl, StringComparison.Ordinal);
        Assert.Contains("input By {\n  title: SortEnumType\n  part: PartSortInput\n  small: SortEnumType\n}", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotRegisteredCannotBeUsed()
    {
        var services = new ServiceCollection();
        services.AddGraphQL().AddQueryType<Query>().AddSorting();
        var resolver = services.BuildServiceProvider().GetRequiredService<IRequestExecutorResolver>();

        await Assert.ThrowsAsync<SchemaException>(async () => await resolver.GetRequestExecutorAsync());
    }

    private static async Task<IRequestExecutor> ExecutorAsync()
    {
        var services = new ServiceCollection();
        services.AddGraphQL().AddQueryType<Query>().AddFiltering().AddSorting();
        return await services.BuildServiceProvider().GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
    }
}
