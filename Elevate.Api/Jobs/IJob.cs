namespace Elevate.Api.Jobs;

/// <summary>Work that comes round again and again. One class and one line in <see cref="JobRegistration"/> make a job; every node runs it, so it must do no harm twice.</summary>
internal interface IJob
{
    /// <summary>How long to wait between two runs.</summary>
    TimeSpan Interval { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
