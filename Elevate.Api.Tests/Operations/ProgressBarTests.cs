using Elevate.Api.Operations;
using Elevate.Api.Tests.Database;
using Elevate.Persistence;

namespace Elevate.Api.Tests.Operations;

public sealed class ProgressBarTests
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly StringWriter _output = new() { NewLine = "\n" };

    [Fact]
    public void A_terminal_shows_one_line_a_stage()
    {
        using (var bar = new ProgressBar(_output, isTerminal: true, _clock))
        {
            bar.Report(new WorkProgress("Copying", 0, 2000));
            _clock.Advance(TimeSpan.FromMilliseconds(50));
            bar.Report(new WorkProgress("Copying", 10, 2000));
            _clock.Advance(TimeSpan.FromMilliseconds(450));
            bar.Report(new WorkProgress("Copying", 500, 2000));
            bar.Report(new WorkProgress("Sorting", 0, null));
        }

        Assert.Equal(
            "\rCopying: [........................] 0 %, 0 of 2,000"
            + "\rCopying: [######..................] 25 %, 500 of 2,000, 1,000/s, 0:01 left"
            + "\rCopying: [######..................] 25 %, 500 of 2,000, 1,000/s, 0:01 left\n"
            + "\rSorting: 0:00 so far\rSorting: 0:00 so far\n",
            _output.ToString());
    }

    [Fact]
    public void A_shorter_line_covers_the_longer_one_before()
    {
        using var bar = new ProgressBar(_output, isTerminal: true, _clock);
        bar.Report(new WorkProgress("Copying", 1_000_000, 2_000_000));
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        bar.Report(new WorkProgress("Copying", 1, 2));

        var lines = _output.ToString().Split('\r')[1..];
        Assert.Equal(lines[0].Length, lines[1].Length);
    }

    [Fact]
    public void A_pipe_gets_a_line_every_few_seconds()
    {
        using var bar = new ProgressBar(_output, isTerminal: false, _clock);
        for (var done = 0; done <= 120; done++)
        {
            bar.Report(new WorkProgress("Copying", done, 120));
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal("Copying: 40 %, 49 of 120, 0:07 left\nCopying: 82 %, 99 of 120, 0:02 left\n", _output.ToString());
    }

    [Fact]
    public void Work_that_tells_nothing_is_seen_to_go_on()
    {
        using var bar = new ProgressBar(_output, isTerminal: false, _clock);
        bar.Report(new WorkProgress("Sorting", 0, null));
        _clock.Advance(TimeSpan.FromSeconds(5));
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("Sorting: 0:05 so far\nSorting: 0:10 so far\n", _output.ToString());
    }

    [Fact]
    public void A_machine_sees_none() => Assert.Null(ProgressBar.Create(json: true));
}
