using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Seeding;

/// <summary>One thing that happened in the demo programme.</summary>
/// <param name="At">When, UTC.</param>
internal abstract record DemoStep(DateTimeOffset At);

/// <summary>An educator finished a course.</summary>
internal sealed record CourseFinished(DateTimeOffset At, DemoPerson Educator, string Tag) : DemoStep(At);

/// <summary>An educator handed something in. <paramref name="Number"/> counts all of them and names this one.</summary>
internal sealed record HandedIn(DateTimeOffset At, int Number, DemoPerson Author, Evidence Evidence, Visibility Visibility) : DemoStep(At);

/// <summary>The reviewer approved what was handed in under <paramref name="Number"/>.</summary>
internal sealed record Approved(DateTimeOffset At, int Number, string? Note) : DemoStep(At);

/// <summary>The reviewer rejected it.</summary>
internal sealed record Rejected(DateTimeOffset At, int Number, string Note) : DemoStep(At);

/// <summary>An admin took the approval back.</summary>
internal sealed record Revoked(DateTimeOffset At, int Number, string Reason) : DemoStep(At);
