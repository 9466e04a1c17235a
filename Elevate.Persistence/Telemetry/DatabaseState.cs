namespace Elevate.Persistence.Telemetry;

/// <summary>What the database looked like at one moment. Ages and durations are in seconds.</summary>
/// <param name="Views">Each analytic view with its age.</param>
/// <param name="Jobs">Each background job.</param>
/// <param name="Outbox">News on their way.</param>
/// <param name="OldestBoardChange">The key of the first change that the boards' distribution lacks; null where it lacks none.</param>
/// <param name="PendingReviews">Submissions that wait for a decision.</param>
/// <param name="OldestPendingReview">How long the first of them has waited; zero where none waits.</param>
/// <param name="OverdueReviews">Those that have waited for more than 48 hours.</param>
/// <param name="SizeBytes">The database on disk, in bytes.</param>
/// <param name="Connections">Connections to the server, of everybody.</param>
/// <param name="ConnectionLimit">How many it takes.</param>
/// <param name="LongestQuery">How long the slowest statement that runs has run.</param>
/// <param name="OldestTransaction">How long the oldest open transaction has been open.</param>
/// <param name="BlockedSessions">Sessions that wait for a lock.</param>
/// <param name="ClockOffset">By how much its clock is ahead of this machine's, negative where behind; zero within what the look took.</param>
public sealed record DatabaseState(
    IReadOnlyList<ViewAge> Views,
    IReadOnlyList<JobState> Jobs,
    OutboxState Outbox,
    long? OldestBoardChange,
    long PendingReviews,
    double OldestPendingReview,
    long OverdueReviews,
    long SizeBytes,
    int Connections,
    int ConnectionLimit,
    double LongestQuery,
    double OldestTransaction,
    int BlockedSessions,
    double ClockOffset);

/// <summary>An analytic view.</summary>
/// <param name="Name">The view.</param>
/// <param name="Age">Since it was made, in seconds.</param>
public sealed record ViewAge(string Name, double Age);

/// <summary>A background job.</summary>
/// <param name="Name">The job.</param>
/// <param name="Age">Since it last went well, in seconds; null where it never did.</param>
/// <param name="Failures">How many runs in a row have failed.</param>
/// <param name="Findings">What somebody should look at; null for jobs that look for nothing.</param>
public sealed record JobState(string Name, double? Age, int Failures, int? Findings);

/// <summary>The outbox.</summary>
/// <param name="Waiting">Messages that are not delivered.</param>
/// <param name="Lag">How long the oldest of them has waited, in seconds; zero where none waits.</param>
/// <param name="Parked">Messages that were given up.</param>
public sealed record OutboxState(long Waiting, double Lag, long Parked);
