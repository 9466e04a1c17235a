using HotChocolate.Language;

namespace HotChocolate.Types;

public class DescriptorTests
{
    [Fact]
    public void Configured_fields_come_first_and_the_others_follow()
        => Assert.Equal(
            """
            "One line of the ledger."
            type PointsEntry {
              id: ID!
              absolute: Int!
              label(prefix: String! = "#"): String
              delta: Int!
              old: String @deprecated(reason: "Use `label`.")
            }
            """,
            TestSchema.Of<Query>(typeof(EntryType), typeof(MoodType), typeof(FilterType), typeof(AnswerType)).Sdl("PointsEntry"));

    [Fact]
    public void Enums_can_be_renamed_and_cut_down()
        => Assert.Equal(
            """
            "How it feels."
            enum Feeling {
              GLAD
              "Not good."
              SAD
            }
            """,
            TestSchema.Of<Query>(typeof(EntryType), typeof(MoodType), typeof(FilterType), typeof(AnswerType)).Sdl("Feeling"));

    [Fact]
    public void Input_objects_bind_explicitly()
        => Assert.Equal(
            """
            input EntryFilter {
              minimum: Int! = 5
              "By text."
              text: [String!]
            }
            """,
            TestSchema.Of<Query>(typeof(EntryType), typeof(MoodType), typeof(FilterType), typeof(AnswerType)).Sdl("EntryFilter"));

    [Fact]
    public void Unions_list_their_members_in_the_order_of_configuration()
        => Assert.Equal("union Answer = Leaf | PointsEntry", TestSchema.Of<Query>(typeof(EntryType), typeof(AnswerType)).Sdl("Answer"));

    [Fact]
    public void The_plain_schema_type_of_a_class_is_the_one_that_describes_it()
        => Assert.Equal("plain: [PointsEntry!]", TestSchema.Of<Query>(typeof(EntryType), typeof(AnswerType)).Signature("Query", "plain"));

    [Fact]
    public void A_root_can_be_a_schema_type()
    {
        var schema = TestSchema.Of<RootType>();
        Assert.Equal("Start", schema.QueryType.Name);
        Assert.Equal("ping: Boolean", schema.Signature("Start", "ping"));
    }

    [Fact]
    public void Directives_are_printed_as_given()
        => Assert.Contains("type Start @tag(name: \"x\") {", TestSchema.Of<RootType>().Sdl("Start"), StringComparison.Ordinal);

    [Fact]
    public void Attributes_are_applied_by_order_and_as_written()
    {
        var field = TestSchema.Of<Ordered>().QueryType.Fields[0];
        Assert.Equal("first second third", field.Description);
    }

    public sealed class Entry
    {
        public int Id => 1;
        public string UserId => "";
        public int Delta => -1;
        [GraphQLDeprecated("Use `label`.")] public string? Old => null;
        public string? Label(string prefix) => prefix;
    }

    public sealed class EntryType : ObjectType<Entry>
    {
        protected override void Configure(IObjectTypeDescriptor<Entry> descriptor)
        {
            descriptor.Name("PointsEntry").Description("One line of the ledger.");
            descriptor.Field(e => e.Id).Type<NonNullType<IdType>>();
            descriptor.Ignore(e => e.UserId);
            descriptor.Field("absolute").Resolve(context => Math.Abs(context.Parent<Entry>().Delta));
            descriptor.Field(e => e.Label(default!)).Argument("prefix", a => a.DefaultValue("#"));
        }
    }

    public enum Mood { Happy, Sad, Numb }

    public sealed class MoodType : EnumType<Mood>
    {
        protected override void Configure(IEnumTypeDescriptor<Mood> descriptor)
        {
            descriptor.Name("Feeling").Description("How it feels.");
            descriptor.Value(Mood.Happy).Name("GLAD");
            descriptor.Value(Mood.Sad).Description("Not good.");
            descriptor.Value(Mood.Numb).Ignore();
        }
    }

    public sealed class Filter
    {
        public int Minimum { get; set; }
        public string? Text { get; set; }
        public string? Hidden { get; set; }
    }

    public sealed class FilterType : InputObjectType<Filter>
    {
        protected override void Configure(IInputObjectTypeDescriptor<Filter> descriptor)
        {
            descriptor.Name("EntryFilter").BindFieldsExplicitly();
            descriptor.Field(f => f.Minimum).DefaultValue(5);
            descriptor.Field(f => f.Text).Description("By text.").Type<ListType<NonNullType<StringType>>>();
        }
    }

    public sealed class Leaf
    {
        public string Text => "";
    }

    public sealed class LeafType : ObjectType<Leaf>;

    public sealed class AnswerType : UnionType
    {
        protected override void Configure(IUnionTypeDescriptor descriptor) => descriptor.Name("Answer").Type<LeafType>().Type<EntryType>();
    }

    public sealed class Query
    {
        public Entry Entry(Filter? filter, Mood mood) => new();
        [GraphQLType<AnswerType>] public object? Answer => null;
        [GraphQLType<ListType<NonNullType<ObjectType<Entry>>>>] public List<Entry>? Plain => null;
    }

    public sealed class RootType : ObjectType
    {
        protected override void Configure(IObjectTypeDescriptor descriptor)
        {
            descriptor.Name("Start").Directive("tag", new ArgumentNode("name", "x"));
            descriptor.Field("ping").Type<BooleanType>().Resolve(_ => true);
        }
    }

    public sealed class Ordered
    {
        [Word("second", Order = 1), Word("third", Order = 1), Word("first")]
        public string Text => "";
    }

    [AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
    private sealed class WordAttribute(string word) : ObjectFieldDescriptorAttribute
    {
        protected override void OnConfigure(Descriptors.IDescriptorContext context, IObjectFieldDescriptor descriptor, System.Reflection.MemberInfo member)
        {
            var before = ((Descriptors.ObjectFieldDescriptor)descriptor).Configuration.Description;
            descriptor.Description(before is null ? word : before + " " + word);
        }
    }
}
