using HotChocolate.Types.Model;

namespace HotChocolate.Types;

public class InputTypeTests
{
    private static readonly SchemaModel s_schema = TestSchema.Of<Query>();

    [Fact]
    public void Records_take_defaults_from_their_constructor_and_attributes()
        => Assert.Equal(
            """
            input NewNoteInput {
              title: String!
              body: String
              stars: Int! = 3
              labels: [String!]
              role: Role! = REVIEWER
              colour: String @deprecated(reason: "Not used.")
              pinned: Boolean! = true
              "Any child notes."
              children: [NewNoteInput!]
              hint: String
            }
            """,
            s_schema.Sdl("NewNoteInput"));

    [Fact]
    public void Exactly_one_is_printed_as_oneOf()
        => Assert.Equal(
            """
            input LookupInput @oneOf {
              id: ID
              points: PointsInput
            }
            """,
            s_schema.Sdl("LookupInput"));

    [Fact]
    public void The_suffix_is_not_doubled_and_tells_inputs_from_outputs()
    {
        Assert.NotNull(s_schema.FindType("TagInput"));
        Assert.IsType<ObjectModel>(s_schema.FindType("Points"));
        Assert.IsType<InputObjectModel>(s_schema.FindType("PointsInput"));
    }

    [Fact]
    public void Arguments_take_defaults_from_CSharp_and_attributes()
        => Assert.Equal(
            """greet(tags: [String!] = [ "a", "b" ], tag: TagInput = { name: "t" }, name: String! = "world", times: Int = 2, role: Role = REVIEWER, ratio: Float! = 1.5, nothing: String, given: Int! = 7): String!""",
            s_schema.Signature("Query", "greet"));

    [Fact]
    public void Only_what_can_be_set_is_a_field()
        => Assert.Equal(["name", "weight"], ((InputObjectModel)s_schema.FindType("TagInput")!).Fields.Select(f => f.Name));

    [Fact]
    public void A_default_can_be_null_and_values_without_a_setter_come_through_the_constructor()
        => Assert.Equal(
            "input FixedInput {\n  name: String!\n  size: Int = null\n  label: String = null\n}",
            TestSchema.Of<WithFixed>().Sdl("FixedInput"));

    public sealed class WithFixed
    {
        public int Of(FixedInput input) => input.Size ?? 0;
    }

    public sealed class FixedInput(string name)
    {
        public string Name { get; } = name;
        [DefaultValue(null)] public int? Size { get; set; }
        [DefaultValueSyntax(null)] public string? Label { get; set; }
    }

    public enum Role { Participant, Reviewer }

    public readonly record struct Points(int Exactly);

    public sealed record TagInput(string Name, int Weight = 1)
    {
        public string Computed => Name + Weight;
        [GraphQLIgnore] public string? Hidden { get; init; }
        public string? ReadOnly { get; private set; }
    }

    [OneOf]
    public sealed class LookupInput
    {
        [Relay.ID] public string? Id { get; set; }
        public Points? Points { get; set; }
    }

    public record NewNote(string Title, string? Body, int Stars = 3, List<string>? Labels = null, Role Role = Role.Reviewer, [property: GraphQLDeprecated("Not used.")] string? Colour = null)
    {
        [DefaultValue(true)] public bool Pinned { get; init; }
        [GraphQLDescription("Any child notes.")] public List<NewNote>? Children { get; init; }
        public Optional<string?> Hint { get; init; }
    }

    public sealed class Query
    {
        public string Greet(
            [DefaultValueSyntax("[\"a\", \"b\"]")] string[]? tags,
            [DefaultValueSyntax("{ name: \"t\" }")] TagInput? tag,
            string name = "world",
            int? times = 2,
            Role? role = Role.Reviewer,
            double ratio = 1.5,
            string? nothing = null,
            [DefaultValue(7)] int given = 1)
            => $"{tags}{tag}{name}{times}{role}{ratio}{nothing}{given}";

        public string Describe(NewNote note) => note.Title;

        public Points Find(LookupInput by) => by.Points ?? default;
    }
}
