using System.Globalization;
using Elevate.Persistence;

namespace Elevate.Api.Operations;

/// <summary>
/// Shows how far long work has come: on a terminal one line, drawn again and again; elsewhere a line every few seconds, so that a log stays readable.
/// What each stage took stays on a terminal.
/// </summary>
internal sealed class ProgressBar : IProgress<WorkProgress>, IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan WriteEvery = TimeSpan.FromSeconds(5);

    private readonly TextWriter _output;
    private readonly bool _isTerminal;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private WorkProgress _now;
    private long _stageBegan;
    private long _written;
    private int _drawn;

    /// <param name="output">Where to.</param>
    /// <param name="isTerminal">Whether a line there can be drawn again.</param>
    /// <param name="clock">The present.</param>
    public ProgressBar(TextWriter output, bool isTerminal, TimeProvider clock)
    {
        (_output, _isTerminal, _clock) = (output, isTerminal, clock);
        _stageBegan = _written = clock.GetTimestamp();
        var every = isTerminal ? TimeSpan.FromSeconds(1) : WriteEvery;
        // Work that cannot tell how far it is shows that it goes on.
        _timer = clock.CreateTimer(static bar => ((ProgressBar)bar!).Tick(), this, every, every);
    }

    /// <summary>A bar on standard error, where it is in nobody's way; null where a machine reads the command.</summary>
    public static ProgressBar? Create(bool json) =>
        json ? null : new ProgressBar(Console.Error, !Console.IsErrorRedirected, TimeProvider.System);

    public void Report(WorkProgress value)
    {
        lock (_gate)
        {
            if (value.Stage != _now.Stage)
            {
                EndStage();
                _stageBegan = _clock.GetTimestamp();
                _written = _isTerminal ? 0 : _stageBegan;
            }
            _now = value;
            if (_written == 0 || _clock.GetElapsedTime(_written) >= (_isTerminal ? RedrawEvery : WriteEvery)) Write();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate) EndStage();
    }

    private void Tick()
    {
        lock (_gate)
        {
            if (_now.Stage is not null && _clock.GetElapsedTime(_written) >= RedrawEvery) Write();
        }
    }

    private void EndStage()
    {
        if (_now.Stage is null || !_isTerminal) return;
        Write();
        _output.WriteLine();
        (_now, _drawn) = (default, 0);
    }

    private void Write()
    {
        var text = Describe();
        _written = _clock.GetTimestamp();
        if (!_isTerminal)
        {
            _output.WriteLine(text);
            return;
        }
        _output.Write('\r' + text.PadRight(_drawn));
        _drawn = text.Length;
    }

    private string Describe()
    {
        var elapsed = _clock.GetElapsedTime(_stageBegan);
        var rate = elapsed.TotalSeconds > 0 ? _now.Done / elapsed.TotalSeconds : 0;
        var many = _now.Done == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {_now.Done:N0}");
        if (_now.Total is not { } total || total <= 0) return $"{_now.Stage}:{many} {Time(elapsed)} so far";

        var share = Math.Clamp((double)_now.Done / total, 0, 1);
        var bar = _isTerminal ? $"[{new string('#', (int)(share * BarWidth)).PadRight(BarWidth, '.')}] " : "";
        var left = _now.Done >= total ? $"in {Time(elapsed)}" : rate > 0 ? $"{Time(TimeSpan.FromSeconds((total - _now.Done) / rate))} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{_now.Stage}: {bar}{(int)(share * 100)} %, {_now.Done:N0} of {total:N0}{Rate(rate)}, {left}").TrimEnd(',', ' ');
    }

    private static string Rate(double rate) => rate >= 10 ? string.Create(CultureInfo.InvariantCulture, $", {rate:N0}/s") : "";

    private static string Time(TimeSpan time) => time < TimeSpan.FromHours(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
}
