using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Subscriptions.Postgres;

/// <summary>What the operators of the application are told: nothing is lost in silence.</summary>
internal sealed partial class Telemetry(ILogger logger)
{
    public const string MeterName = "HotChocolate.Subscriptions.Postgres";

    private static readonly Meter s_meter = new(MeterName);
    private static readonly Counter<long> s_outages = s_meter.CreateCounter<long>(
        "hotchocolate.subscriptions.postgres.outages", description: "How often the connection that listens was lost.");
    private static readonly Counter<long> s_missed = s_meter.CreateCounter<long>(
        "hotchocolate.subscriptions.postgres.messages.missed", description: "Messages that were sent while this node did not hear them.");
    private static readonly Counter<long> s_unreadable = s_meter.CreateCounter<long>(
        "hotchocolate.subscriptions.postgres.messages.unreadable",
        description: "Notifications that are no message, or not of the type that the topic carries.");

    public void Lost(Exception exception, TimeSpan pause)
    {
        s_outages.Add(1);
        LogLost(exception, pause);
    }

    public void Unreachable(Exception exception, TimeSpan pause) => LogUnreachable(exception, pause);

    public void Restored(TimeSpan outage) => LogRestored(outage);

    public void Missed(long messages, string sender)
    {
        s_missed.Add(messages);
        LogMissed(messages, sender);
    }

    public void Unreadable(Exception? exception)
    {
        s_unreadable.Add(1);
        LogUnreadable(exception);
    }

    public void SendAgain(Exception exception, int messages) => LogSendAgain(exception, messages);

    [LoggerMessage(1, LogLevel.Warning, "The connection that hears subscription messages was lost, and some of them; the next attempt is in {Pause}.")]
    private partial void LogLost(Exception exception, TimeSpan pause);

    [LoggerMessage(2, LogLevel.Warning, "Subscription messages cannot be listened for; the next attempt is in {Pause}.")]
    private partial void LogUnreachable(Exception exception, TimeSpan pause);

    [LoggerMessage(3, LogLevel.Warning, "Subscription messages are heard again. Those sent in the {Outage} before were missed.")]
    private partial void LogRestored(TimeSpan outage);

    [LoggerMessage(4, LogLevel.Warning, "{Messages} subscription messages of the node {Sender} were missed.")]
    private partial void LogMissed(long messages, string sender);

    [LoggerMessage(5, LogLevel.Warning, "A notification on the channel of the subscriptions cannot be read.")]
    private partial void LogUnreadable(Exception? exception);

    [LoggerMessage(6, LogLevel.Warning, "{Messages} subscription messages could not be sent; they are sent again.")]
    private partial void LogSendAgain(Exception exception, int messages);
}
