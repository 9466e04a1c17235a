using HotChocolate.Types.Model;

namespace HotChocolate.Types;

public class TypeExtensionTests
{
    [Fact]
    public void Extensions_follow_in_order_of_registration()
    {
        var schema = TestSchema.OfExtensions(typeof(SecondQueries), typeof(FirstQueries), typeof(StaticQueries));
        Assert.Equal(["beta", "post", "alpha", "gamma"], schema.QueryType.Fields.Select(f => f.Name));
    }

    [Fact]
    public void BindMember_takes_the_property_out_and_stands_with_the_extension()
    {
        var schema = TestSchema.OfExtensions(typeof(SecondQueries), typeof(PostExtensions));
        Assert.Equal(["title", "comments", "author", "shout"], ((ObjectModel)schema.FindType("Post")!).Fields.Select(f => f.Name));
    }

    [Fact]
    public void A_field_of_the_same_name_takes_the_place_of_the_old_one()
    {
        var schema = TestSchema.OfExtensions(typeof(SecondQueries), typeof(CommentCount));
        var field = ((ObjectModel)schema.FindType("Post")!).Fields[2];
        Assert.Equal(("comments", "Int!"), (field.Name, field.Type.ToString()));
    }

    [Fact]
    public void An_extension_of_an_interface_reaches_its_classes()
        => Assert.NotNull(((ObjectModel)TestSchema.OfExtensions(typeof(SecondQueries), typeof(EntityExtensions)).FindType("Post")!).FindField("kind"));

    [Fact]
    public void Fields_of_the_extended_type_can_be_left_out()
    {
        var schema = TestSchema.OfExtensions(typeof(SecondQueries), typeof(Narrowing));
        Assert.Equal(["title", "extra"], ((ObjectModel)schema.FindType("Post")!).Fields.Select(f => f.Name));
    }

    [Fact]
    public void A_schema_type_extension_adds_configured_fields()
    {
        var schema = TestSchema.OfExtensions(typeof(SecondQueries), typeof(PostTypeExtension));
        Assert.Equal("length: Int!", schema.Signature("Post", "length"));
    }

    public interface IEntity;

    public sealed class Post : IEntity
    {
        public string Title => "";
        public string AuthorId => "";
        public List<string> Comments => [];
    }

    [QueryType]
    public sealed class FirstQueries
    {
        public string Alpha => "";
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    public sealed class SecondQueries
    {
        public string Beta() => "";
        public Post? Post => null;
    }

    [ExtendObjectType(Language.OperationType.Query)]
    public static class StaticQueries
    {
        public static string GetGamma() => "";
    }

    [ExtendObjectType<Post>]
    public sealed class PostExtensions
    {
        [BindMember(nameof(Post.AuthorId))] public string GetAuthor([Parent] Post post) => post.AuthorId;
        public string Shout([Parent] Post post) => post.Title;
    }

    [ExtendObjectType(typeof(Post))]
    public sealed class CommentCount
    {
        public int GetComments([Parent] Post post) => post.Comments.Count;
    }

    [ExtendObjectType(typeof(IEntity))]
    public sealed class EntityExtensions
    {
        public string Kind => "entity";
    }

    [ExtendObjectType(typeof(Post), IgnoreFields = ["comments"], IgnoreProperties = [nameof(Post.AuthorId)])]
    public sealed class Narrowing
    {
        public string Extra => "";
    }

    public sealed class PostTypeExtension : ObjectTypeExtension<Post>
    {
        protected override void Configure(IObjectTypeDescriptor<Post> descriptor)
            => descriptor.Field("length").Type<NonNullType<IntType>>().Resolve(context => context.Parent<Post>().Title.Length);
    }
}
