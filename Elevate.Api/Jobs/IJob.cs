using Elevate.Persistence.Jobs;

namespace Elevate.Api.Jobs;

/// <summary>Work that comes round again and again, on one node at a time. One class and one line in <see cref="JobRegistration"/> make a job.</summary>
internal interface IJob
{
    /// <summary>Its name for people and in <c>job_runs</c>.</summary>
    string Name { get; }

    /// <summary>How long to wait from the end of a run that went well to the next one.</summary>
    TimeSpan Interval { get; }

    /// <summary>The least time between the starts of two runs where there is a reason to run before the interval is over; null: there is none now.</summary>
    TimeSpan? Gap => null;

    /// <summary>Does the work. What it throws is the error of the run, as is the one that it returns.</summary>
    Task<JobOutcome> RunAsync(CancellationToken cancellationToken);
}
