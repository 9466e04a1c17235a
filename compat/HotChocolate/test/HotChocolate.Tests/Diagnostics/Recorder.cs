using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HotChocolate.Diagnostics;

/// <summary>Hears everything that the engine tells.</summary>
internal sealed class Recorder : IDisposable
{
    /// <summary>A source of the application.</summary>
    public const string ForeignSource = "HotChocolate.Tests.Foreign";

    private const string Name = "HotChocolate.Diagnostics";
    private readonly Lock _gate = new();
    private readonly List<Activity> _activities = [];
    private readonly List<Activity> _foreign = [];
    private readonly List<string> _measurements = [];
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();

    public Recorder()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Name or ForeignSource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (_gate) (activity.Source.Name == Name ? _activities : _foreign).Add(activity);
            }
        };
        ActivitySource.AddActivityListener(_listener);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Name) listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            Assert.InRange(value, 0, 100);
            Add(instrument, "", tags);
        });
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, $" {value}", tags));
        _meters.Start();
    }

    /// <summary>In the order in which they ended.</summary>
    public Activity[] Activities => Read(_activities);

    public string[] Measurements => Read(_measurements);

    public IEnumerable<object?> Processing => Activities.Select(a => a.GetTagItem("graphql.processing.type"));

    public Activity Activity(string displayName) => Assert.Single(Activities, a => a.DisplayName == displayName);

    /// <summary>The names of the application's own activities within one.</summary>
    public IEnumerable<string> Foreign(ActivitySpanId parent) => Read(_foreign).Where(a => a.ParentSpanId == parent).Select(a => a.DisplayName);

    public void Clear()
    {
        lock (_gate)
        {
            _activities.Clear();
            _measurements.Clear();
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    private void Add(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = string.Join(" ", tags.ToArray().Select(t => $"{t.Key}={t.Value}").Order().Prepend($"{instrument.Name} {instrument.Unit}{value}"));
        lock (_gate) _measurements.Add(text);
    }

    private T[] Read<T>(List<T> list)
    {
        lock (_gate) return [.. list];
    }
}
