using HotChocolate.SchemaPrinting;
using HotChocolate.Tests.Validation;

namespace HotChocolate.Tests.SchemaPrinting;

public class SchemaPrinterTests
{
    /// <summary>The recorded open schema has @defer and @stream, which are the application's own here.</summary>
    [Theory]
    [InlineData("/graphql")]
    [InlineData("/strict")]
    [InlineData("/open")]
    public void The_recorded_schemas_are_printed_byte_for_byte(string endpoint)
        => Assert.Equal(RecordedSchemas.Sdl(endpoint), RecordedSchemas.Get(endpoint).Print());

    [Fact]
    public void Single_types_are_printed_in_the_given_order()
    {
        var schema = RecordedSchemas.Get("/graphql");

        var sdl = SchemaPrinter.Print([schema.FindType("Role")!, schema.FindType("Badge")!]);

        Assert.Equal(
            """
            "What a user may do."
            enum Role {
              "Takes part in the programme."
              PARTICIPANT
              REVIEWER
              ADMIN
              "May do everything."
              ROOT
            }

            type Badge {
              code: String!
              title: String!
              weight: Int!
            }
            """,
            sdl);
    }

    [Fact]
    public void Directives_of_the_engine_are_defined_only_where_they_are_used()
    {
        var sdl = SchemaFromSdl.Build("type Query { a: Int }").Print();

        Assert.Equal("schema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}", sdl);
    }

    [Fact]
    public void Directives_of_the_application_are_always_defined()
    {
        var sdl = SchemaFromSdl.Build("type Query { a: Int } directive @mine(\"Why.\" reason: String = \"x\") repeatable on FIELD | OBJECT").Print();

        Assert.EndsWith("directive @mine(\"Why.\" reason: String = \"x\") repeatable on FIELD | OBJECT", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public void Deprecation_stands_behind_other_directives()
    {
        var schema = SchemaFromSdl.Build("type Query { a: Int @deprecated(reason: \"Old.\") @cost(weight: \"10\") }");

        Assert.Contains("a: Int @cost(weight: \"10\") @deprecated(reason: \"Old.\")", schema.Print(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_printed_makes_the_same_schema_again()
    {
        const string Sdl = """
            "The schema."
            schema { query: Root subscription: Events }
            interface Node { id: ID! }
            interface Named implements Node { id: ID! name: String }
            type Root implements Named & Node { id: ID! name: String any(in: In = { a: [1, 2], b: X }): U }
            type Events { tick: Int! }
            union U = Root | Events
            input In @oneOf { a: [Int!] b: E }
            enum E { X Y @deprecated(reason: "No.") }
            scalar Odd @specifiedBy(url: "https://example.org/odd")
            """;

        var printed = SchemaFromSdl.Build(Sdl).Print();

        Assert.Equal(printed, SchemaFromSdl.Build(printed).Print());
        Assert.Contains("type Root implements Named & Node {", printed, StringComparison.Ordinal);
        Assert.Contains("any(in: In = { a: [ 1, 2 ], b: X }): U", printed, StringComparison.Ordinal);
    }
}
