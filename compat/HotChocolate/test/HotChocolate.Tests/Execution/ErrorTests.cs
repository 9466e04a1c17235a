using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution;

/// <summary>Errors, their builder and their paths (spec §7.1.2).</summary>
public sealed class ErrorTests
{
    private static readonly IError s_error = ErrorBuilder.New().SetMessage("m").SetCode("A").SetPath(["a", 1]).AddLocation(2, 3).SetExtension("x", 1).Build();

    [Fact]
    public void A_builder_starts_from_an_error_and_leaves_it_alone()
    {
        var copy = ErrorBuilder.FromError(s_error).SetMessage("n").AddLocation(4, 5).SetExtension("y", 2).SetException(new InvalidOperationException()).Build();
        Assert.Equal("""{"message":"m","locations":[{"line":2,"column":3}],"path":["a",1],"extensions":{"code":"A","x":1}}""", Text(s_error));
        Assert.Equal("""{"message":"n","locations":[{"line":2,"column":3},{"line":4,"column":5}],"path":["a",1],"extensions":{"code":"A","x":1,"y":2}}""", Text(copy));
        Assert.Null(s_error.Exception);
        Assert.IsType<InvalidOperationException>(copy.Exception);
    }

    [Fact]
    public void The_code_is_an_extension_too()
    {
        Assert.Equal("B", ErrorBuilder.FromError(s_error).SetExtension("code", "B").Build().Code);
        Assert.Equal("B", s_error.WithCode("B").Extensions!["code"]);
        Assert.Equal("B", s_error.SetExtension("code", "B").Code);
        Assert.Null(s_error.RemoveExtension("code").Code);
        Assert.Null(ErrorBuilder.FromError(s_error).RemoveExtension("code").Build().Code);
        var without = ErrorBuilder.FromError(s_error).SetCode(null).Build();
        Assert.Equal((null, """{"message":"m","locations":[{"line":2,"column":3}],"path":["a",1],"extensions":{"x":1}}"""), (without.Code, Text(without)));
        Assert.Null(without.RemoveExtension("x").Extensions);
    }

    [Fact]
    public void Everything_can_be_taken_away_but_the_message()
    {
        var bare = ErrorBuilder.FromError(s_error).ClearLocations().ClearExtensions().SetPath((Path?)null).Build();
        Assert.Equal(("""{"message":"m"}""", null), (Text(bare), bare.Code));
        Assert.Equal("""{"message":"m"}""", Text(bare.WithPath(Path.Root)));
        Assert.Throws<InvalidOperationException>(() => ErrorBuilder.New().Build());
        Assert.ThrowsAny<ArgumentException>(() => ErrorBuilder.New().SetMessage(""));
        Assert.Throws<ArgumentException>(() => ErrorBuilder.New().SetPath([1.5]));
    }

    [Fact]
    public void Paths_are_compared_by_their_segments()
    {
        var path = Path.Root.Append("a").Append(1).Append("b");
        Assert.Equal("/a[1]/b", path.Print());
        Assert.Equal("/", Path.Root.Print());
        Assert.Equal(["a", 1, "b"], path.ToList());
        Assert.Equal(path, Path.Root.Append("a").Append(1).Append("b"));
        Assert.Equal(path.GetHashCode(), Path.Root.Append("a").Append(1).Append("b").GetHashCode());
        Assert.NotEqual(path, Path.Root.Append("a").Append(2).Append("b"));
        Assert.NotEqual(path, Path.Root.Append("x").Append(1).Append("b"));
        Assert.NotEqual(path, path.Parent);
        Assert.Same(Path.Root, Path.Root.Parent);
    }

    [Fact]
    public void Places_have_an_order()
    {
        Assert.True(new Location(1, 2).CompareTo(new Location(1, 3)) < 0);
        Assert.True(new Location(2, 1).CompareTo(new Location(1, 3)) > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Location(0, 1));
    }

    [Theory]
    [InlineData("abc-DEF_123", true)]
    [InlineData("a.b", false)]
    [InlineData("a/../b", false)]
    [InlineData("", false)]
    public void Ids_of_documents_are_harmless(string id, bool isValid)
    {
        Assert.Equal(isValid, OperationDocumentId.IsValidId(id));
        Assert.Equal(isValid, OperationDocumentId.TryParse(id, out _));
        if (!isValid) Assert.Throws<ArgumentException>(() => new OperationDocumentId(id));
    }

    private static string Text(IError error)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        JsonWriters.Write(buffer, error, ResponseWriter.WriteError);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
