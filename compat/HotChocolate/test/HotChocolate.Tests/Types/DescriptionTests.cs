using HotChocolate.Types.Model;

namespace HotChocolate.Types;

public class DescriptionTests
{
    private static readonly SchemaModel s_schema = TestSchema.Of<Query>();

    [Fact]
    public void A_summary_becomes_a_description_without_its_line_indentation()
        => Assert.Equal("The root,\nin two lines.", s_schema.QueryType.Description);

    [Theory]
    [InlineData("user", "Finds one.\n\n**Returns:**\nThe user or null.")]
    [InlineData("given", "As given.")]
    [InlineData("inherited", "From the interface.")]
    [InlineData("references", "See Query, null, id and String.")]
    [InlineData("plain", null)]
    public void Members_are_described(string field, string? expected)
        => Assert.Equal(expected, s_schema.QueryType.FindField(field)!.Description);

    [Fact]
    public void Parameters_are_described()
        => Assert.Equal(["The id.", null], s_schema.QueryType.FindField("user")!.Arguments.Select(a => a.Description));

    [Fact]
    public void Enum_values_are_described()
        => Assert.Equal(["Small one.", "Given."], ((EnumModel)s_schema.FindType("Size")!).Values.Select(v => v.Description));

    [Fact]
    public void Members_of_generic_types_are_described()
        => Assert.Equal("What is wrapped.", ((ObjectModel)s_schema.FindType("WrapperOfString")!).FindField("content")!.Description);

    public interface IDescribed
    {
        /// <summary>From the interface.</summary>
        string Inherited { get; }
    }

    /// <summary>
    /// The root,
    /// in two lines.
    /// </summary>
    public sealed class Query : IDescribed
    {
        /// <summary>Finds one.</summary>
        /// <param name="id">The id.</param>
        /// <param name="sizes"></param>
        /// <returns>The user or null.</returns>
        public string? GetUser(string id, List<Dictionary<string, Size?>>? sizes) => id + sizes?.Count;

        /// <summary>Not this.</summary>
        [GraphQLDescription("As given.")]
        public Size Given => Size.Small;

        /// <inheritdoc/>
        public string Inherited => "";

        /// <summary>See <see cref="Query"/>, <see langword="null"/>, <paramref name="id"/> and <see cref="string"/>.</summary>
        public string References(string id) => id;

        public string Plain => "";

        public Wrapper<string> Wrapper => new();
    }

    public sealed class Wrapper<T>
    {
        /// <summary>What is wrapped.</summary>
        public T? GetContent(T? fallback) => fallback;
    }

    public enum Size
    {
        /// <summary>Small one.</summary>
        Small,
        /// <summary>Not this.</summary>
        [GraphQLDescription("Given.")] Large
    }
}
