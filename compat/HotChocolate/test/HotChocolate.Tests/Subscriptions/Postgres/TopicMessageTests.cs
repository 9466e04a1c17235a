namespace HotChocolate.Subscriptions.Postgres;

public sealed class TopicMessageTests
{
    public static TheoryData<string> Names => [.. TopicNames];

    internal static string[] TopicNames =>
        ["t", "", "\"", "a\"b\\\"c", "\\", "\0\r\n\u2028", "it's; NOTIFY x, 'y'", "{period}_ä_日本_😀", "\uFFFD", "a:b.c", new string('x', 100_000)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_name_comes_back(string name)
    {
        var text = TopicMessage.Write(name, new Message(1, "x"));
        Assert.All(text, c => Assert.InRange(c, ' ', '~'));

        var (topic, message) = TopicMessage.Read(text);

        Assert.Equal(name, topic);
        Assert.Equal(new Message(1, "x"), message!.Read<Message>());
        Assert.Equal((name, null), TopicMessage.Read(TopicMessage.WriteEnd(name)));
    }

    [Fact]
    public void A_name_with_half_a_character_is_refused()
    {
        Assert.Throws<System.Text.EncoderFallbackException>(() => TopicMessage.Write("a\uD800", 1));
        Assert.Throws<System.Text.EncoderFallbackException>(() => TopicMessage.WriteEnd("\uDC00"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text \" \\ \0 ä 😀")]
    [InlineData(DayOfWeek.Friday)]
    [InlineData(double.NaN)]
    [InlineData(1.5)]
    [InlineData(long.MinValue)]
    public void Values_come_back(object? value)
    {
        var type = value?.GetType() ?? typeof(string);
        var (_, message) = TopicMessage.Read((string)typeof(TopicMessage).GetMethod(nameof(TopicMessage.Write))!.MakeGenericMethod(type).Invoke(null, ["t", value])!);
        Assert.Equal(value, typeof(TopicMessage).GetMethod("Read", [])!.MakeGenericMethod(type).Invoke(message, null));
    }

    [Fact]
    public void Values_are_named_so_that_nodes_of_two_versions_understand_each_other()
        => Assert.Equal("\"t\"{\"day\":\"Friday\"}", TopicMessage.Write("t", new { Day = DayOfWeek.Friday }));

    [Fact]
    public void Composed_values_come_back()
    {
        var message = (Id: Guid.NewGuid(), At: new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(7)), Names: new[] { "a", "b" });
        var copy = TopicMessage.Read(TopicMessage.Write("t", message)).Message!.Read<(Guid Id, DateTimeOffset At, string[] Names)>();
        Assert.Equal((message.Id, message.At), (copy.Id, copy.At));
        Assert.Equal(message.Names, copy.Names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("\"t")]
    [InlineData("1")]
    [InlineData("null")]
    public void Anything_else_is_no_message(string text) => Assert.Throws<System.Text.Json.JsonException>(() => TopicMessage.Read(text));

    private sealed record Message(int Number, string Text);
}
