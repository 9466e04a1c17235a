namespace HotChocolate.Subscriptions.Postgres;

public sealed class InboxTests
{
    private readonly Inbox _inbox = new();

    [Fact]
    public void A_message_that_was_sent_again_is_taken_once()
    {
        Assert.Equal("one", Take("s", 1, "one").Text);
        Assert.Null(Take("s", 1, "one").Text);
        Assert.Equal("two", Take("s", 2, "two").Text);
        Assert.Null(Take("s", 1, "one").Text);
        Assert.Equal("other", Take("t", 1, "other").Text);
    }

    [Fact]
    public void What_is_missing_between_two_messages_of_a_sender_is_counted()
    {
        Assert.Equal(0, Take("s", 7, "first heard").Missed);
        Assert.Equal(0, Take("s", 8, "next").Missed);
        Assert.Equal(3, Take("s", 12, "later").Missed);
        Assert.Equal(0, Take("t", 1, "other").Missed);
    }

    [Fact]
    public void Parts_become_one_message()
    {
        Assert.Null(Take("s", 1, "a", 0, 3).Text);
        Assert.Null(Take("t", 1, "x", 0, 2).Text);
        Assert.Null(Take("s", 1, "b", 1, 3).Text);
        Assert.Equal("xy", Take("t", 1, "y", 1, 2).Text);
        Assert.Equal("abc", Take("s", 1, "c", 2, 3).Text);
        Assert.Equal("d", Take("s", 2, "d").Text);
    }

    [Fact]
    public void A_message_without_all_its_parts_is_missed()
    {
        Take("s", 1, "heard");
        Take("s", 2, "a", 0, 3);
        Assert.Null(Take("s", 2, "c", 2, 3).Text);
        Assert.Null(Take("s", 3, "no beginning", 1, 2).Text);
        var (text, missed) = Take("s", 4, "whole");
        Assert.Equal(("whole", 2L), (text, missed));
    }

    [Fact]
    public void A_message_that_broke_off_may_come_again_from_its_beginning()
    {
        Take("s", 1, "a", 0, 2);
        Assert.Null(Take("s", 1, "a", 0, 2).Text);
        Take("s", 2, "a", 0, 2);
        Take("s", 3, "b", 0, 2);
        Assert.Equal("bc", Take("s", 3, "c", 1, 2).Text);
    }

    [Fact]
    public void Senders_that_were_not_heard_for_long_are_forgotten()
    {
        Take("busy", 1, "");
        for (var i = 0; i < 5_000; i++)
        {
            Take($"s{i}", 1, "");
            Take("busy", i + 2, "");
        }
        Take("last", 1, "");
        Assert.Equal(1_024, _inbox.Senders);
        Assert.Null(Take("busy", 5_001, "again").Text);
    }

    private (string? Text, long Missed) Take(string sender, long sequence, string text, int part = 0, int parts = 1)
        => (_inbox.Take(new Frame(sender, sequence, part, parts, text), out var missed), missed);
}
