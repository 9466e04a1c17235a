using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Elevate.Api.Tests.Api;

/// <summary>Hears which statements PostgreSQL executed.</summary>
public sealed class StatementLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _statements = new();

    /// <summary>The statements since the last call, each on its own.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_statements.TryDequeue(out var statement)) taken.Add(statement);
        return taken;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> facts) return;
        var message = facts.ToDictionary(fact => fact.Key, fact => fact.Value);
        if (message["{OriginalFormat}"] is not string format || !format.Contains("execution completed")) return;

        if (message.TryGetValue("CommandText", out var text)) _statements.Enqueue((string)text!);
        if (message.TryGetValue("BatchCommands", out var batch)) _statements.Enqueue(string.Join(";\n", ((IEnumerable<object>)batch!).Select(Text)));
    }

    public void Dispose()
    {
    }

    // With parameters logged, a command of a batch is a pair of text and values.
    private static string Text(object command) => command as string ?? (string)((System.Runtime.CompilerServices.ITuple)command)[0]!;
}
