namespace HotChocolate.Execution.Options;

/// <summary>How requests are run.</summary>
public class RequestExecutorOptions
{
    private TimeSpan _executionTimeout = TimeSpan.FromSeconds(30);

    /// <summary>How long a request may take before it is answered with an error; 30 seconds unless set, at least 100 milliseconds. Ignored while a debugger is attached.</summary>
    public TimeSpan ExecutionTimeout
    {
        get => _executionTimeout;
        set => _executionTimeout = value < TimeSpan.FromMilliseconds(100) ? TimeSpan.FromMilliseconds(100) : value;
    }

    /// <summary>Whether errors tell message and stack trace of unexpected exceptions. For development only.</summary>
    public bool IncludeExceptionDetails { get; set; }

    /// <summary>Which documents may run where clients can name stored ones.</summary>
    public PersistedOperationOptions PersistedOperations { get; set; } = new();
}
