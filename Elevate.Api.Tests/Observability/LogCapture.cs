using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Elevate.Api.Tests.Observability;

/// <summary>Keeps everything that is logged: messages, what fills their holes, scopes, exceptions.</summary>
internal sealed class LogCapture : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<Entry> _entries = new();
    private IExternalScopeProvider? _scopes;

    public IEnumerable<Entry> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    internal sealed record Entry(LogLevel Level, string Category, string Message, IReadOnlyDictionary<string, object?> Facts, string Everything);

    private sealed class Logger(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => capture._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var facts = (state as IEnumerable<KeyValuePair<string, object?>> ?? []).ToLookup(fact => fact.Key, fact => fact.Value).ToDictionary(fact => fact.Key, fact => fact.First());
            var scopes = new List<string>();
            capture._scopes?.ForEachScope(
                static (scope, list) => list.Add(scope is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : $"{scope}"), scopes);
            var message = formatter(state, exception);
            capture._entries.Enqueue(new Entry(
                logLevel, category, message, facts, string.Join('\n', [message, .. facts.Select(fact => $"{fact.Key}={fact.Value}"), .. scopes, $"{exception}"])));
        }
    }
}
