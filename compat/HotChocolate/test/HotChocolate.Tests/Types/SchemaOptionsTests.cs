using HotChocolate.Types.Model;

namespace HotChocolate.Types;

public class SchemaOptionsTests
{
    [Fact]
    public void Roots_made_from_extensions_can_be_named()
    {
        var schema = Build(options => (options.QueryTypeName, options.MutationTypeName) = ("Root", "Changes"), typeof(Reads), typeof(Writes));
        Assert.Equal(("Root", "Changes"), (schema.QueryType.Name, schema.MutationType?.Name));
    }

    [Fact]
    public void Documentation_can_be_left_out()
        => Assert.Equal([null, "Given."], Build(options => options.UseXmlDocumentation = false, typeof(QueryReads)).QueryType.Fields.Select(f => f.Description));

    [Fact]
    public void Fields_can_be_sorted()
        => Assert.Equal(["alpha", "beta"], Build(options => options.SortFieldsByName = true, typeof(QueryReads)).QueryType.Fields.Select(f => f.Name));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Types_that_nothing_leads_to_can_be_left_out(bool removes)
    {
        var schema = Build(options => options.RemoveUnreachableTypes = removes, typeof(QueryReads), typeof(Lonely), typeof(Known));
        Assert.Equal(removes, schema.FindType("Lonely") is null);
        Assert.All(["Known", "Size", "__Schema", "String"], name => Assert.NotNull(schema.FindType(name)));
    }

    private static SchemaModel Build(Action<SchemaOptions> options, params Type[] types) => TestSchema.Build(setup => options(setup.Options<SchemaOptions>()), null, types);

    [ExtendObjectType("Root")]
    public sealed class Reads
    {
        public int X => 1;
    }

    [ExtendObjectType("Changes")]
    public sealed class Writes
    {
        public int X => 1;
    }

    [QueryType]
    public sealed class QueryReads
    {
        /// <summary>From the documentation.</summary>
        public IKnown? Beta(Size size) => null;

        /// <summary>Not this.</summary>
        [GraphQLDescription("Given.")]
        public string Alpha => "";
    }

    public enum Size { Small }

    public interface IKnown
    {
        int X { get; }
    }

    public sealed class Known : IKnown
    {
        public int X => 1;
    }

    public sealed class Lonely
    {
        public int X => 1;
    }
}
