using System.Security.Claims;
using System.Text.Json;
using HotChocolate.Authorization;
using HotChocolate.Subscriptions;

namespace MiniLeaps;

public sealed class StudentNotEligibleException(string userId) : Exception($"User {userId} is a student and may not submit.");
public sealed class UnknownActivityException(string code) : Exception($"There is no activity {code}.") { public string Code => code; }
public sealed class PointsOutOfRangeException(int points, int min, int max) : Exception($"{points} is not between {min} and {max}.")
{
    public int Points => points;
    /// <summary>The lowest allowed value.</summary>
    public int Min => min;
    public int Max => max;
    public List<string> Hints => ["Read the rules."];
}
[GraphQLName("AlreadyReviewedError")]
public sealed class SubmissionClosedException(SubmissionStatus status) : Exception("The submission is closed.") { public SubmissionStatus Status => status; }

/// <summary>A handle cannot be used.</summary>
public sealed class HandleError
{
    HandleError(string message, string handle) => (Message, Handle) = (message, handle);
    public string Message { get; }
    public string Handle { get; }
    public static HandleError CreateErrorFrom(HandleTakenException e) => new("The handle is taken.", e.Handle);
    public static HandleError CreateErrorFrom(HandleInvalidException e) => new("The handle has bad characters.", e.Handle);
}
public sealed class HandleTakenException(string handle) : Exception { public string Handle => handle; }
public sealed class HandleInvalidException(string handle) : Exception { public string Handle => handle; }

public sealed record UserNotFoundError(string Id) { public string Message => $"There is no user {Id}."; }

public sealed class EvidenceInput
{
    public string Path { get; set; } = "";
    public long? Size { get; set; }
    public List<TagInput>? Tags { get; set; }
}
public sealed record TagInput(string Name, int Weight = 1);

public sealed record ReviewDecision(SubmissionStatus Status, string? Note);
public sealed record BulkResult([property: ID] Guid Id, bool Ok, string? Message);
public sealed class RenamePayload { public User? User { get; set; } public string Message { get; set; } = ""; }

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class SubmissionMutations
{
    /// <summary>Hands in evidence.</summary>
    [Error(typeof(StudentNotEligibleException))]
    [Error<UnknownActivityException>]
    public async Task<Submission> CreateSubmissionAsync(
        [ID] string userId, string activityCode, string title, EvidenceInput? evidence, JsonElement? payload,
        LeapsStore store, ITopicEventSender sender, CancellationToken ct, [DefaultValueSyntax("PRIVATE")] Visibility visibility)
    {
        var user = store.Users.Find(u => u.Id == userId) ?? throw new GraphQLException(ErrorBuilder.New().SetMessage("User not found.").SetCode("NOT_FOUND").Build());
        var errors = new List<Exception>();
        if (user.UserType == UserType.Student) errors.Add(new StudentNotEligibleException(userId));
        if (!store.Activities.Exists(a => a.Code == activityCode)) errors.Add(new UnknownActivityException(activityCode));
        if (errors.Count == 1) throw errors[0];
        if (errors.Count > 1) throw new AggregateException(errors);
        var submission = new Submission
        {
            Id = Seed.Id(2, store.Submissions.Count + 1),
            UserId = userId,
            ActivityCode = activityCode,
            Title = title,
            Visibility = visibility,
            CreatedAt = new DateTimeOffset(2025, 9, 15, 0, 0, 0, TimeSpan.Zero),
            RawPayload = payload ?? JsonSerializer.SerializeToElement(new { }),
            Attachments = evidence is null ? [] : [new Attachment { Id = 1, Path = evidence.Path + string.Concat(evidence.Tags?.Select(t => $"#{t.Name}*{t.Weight}") ?? []), Size = evidence.Size ?? -1 }]
        };
        store.Submissions.Add(submission);
        await sender.SendAsync(nameof(SubscriptionFields.OnSubmissionCreated), submission, ct);
        return submission;
    }

    [Authorize(Roles = ["Reviewer", "Admin"])]
    [Error(typeof(PointsOutOfRangeException))]
    [Error(typeof(SubmissionClosedException))]
    public async Task<Submission?> ApproveSubmission(Guid id, int? points, LeapsStore store, ITopicEventSender sender, CancellationToken ct)
    {
        var s = store.Submissions.Find(x => x.Id == id);
        if (s is null) return null;
        if (s.Status != SubmissionStatus.Pending) throw new SubmissionClosedException(s.Status);
        if (points is < 0 or > 100) throw new PointsOutOfRangeException(points.Value, 0, 100);
        s.Status = SubmissionStatus.Approved;
        s.Points = points ?? store.Activities.Find(a => a.Code == s.ActivityCode)!.DefaultPoints;
        await sender.SendAsync($"reviewed_{s.Status}", s, ct);
        return s;
    }

    /// <summary>Decides on several submissions.</summary>
    public List<BulkResult> ReviewMany([ID] List<Guid> ids, ReviewDecision decision, LeapsStore store)
        => ids.Select(i => store.Submissions.Exists(s => s.Id == i) ? new BulkResult(i, true, decision.Note) : new BulkResult(i, false, "missing")).ToList();

    [UseMutationConvention(PayloadFieldName = "removed", PayloadTypeName = "RemovalPayload", InputTypeName = "RemovalInput", InputArgumentName = "removal", PayloadErrorTypeName = "RemovalProblem")]
    [Error(typeof(UnknownActivityException))]
    public bool RemoveActivity(string code, LeapsStore store)
        => store.Activities.RemoveAll(a => a.Code == code) > 0 ? true : throw new UnknownActivityException(code);
}

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class UserMutations
{
    [Error(typeof(HandleError))]
    public User ChangeHandle([ID] string userId, string handle, LeapsStore store)
    {
        if (handle.Contains(' ')) throw new HandleInvalidException(handle);
        if (store.Users.Exists(u => u.Handle == handle)) throw new HandleTakenException(handle);
        var user = store.Users.Find(u => u.Id == userId)!;
        user.Handle = handle;
        return user;
    }

    public FieldResult<User, UserNotFoundError> ConfirmUser([ID] string id, LeapsStore store)
    {
        var user = store.Users.Find(u => u.Id == id);
        if (user is null) return new UserNotFoundError(id);
        user.Confirmed = true;
        return user;
    }

    /// <summary>Takes its own input type.</summary>
    public User? UpdateProfile(UpdateProfileInput input, LeapsStore store)
    {
        var user = store.Users.Find(u => u.Id == input.UserId);
        if (user is null) return null;
        if (input.School.HasValue) user.School = input.School.Value;
        if (input.Region.HasValue) user.Region = input.Region.Value;
        if (input.Name is { } name) user.Name = name;
        return user;
    }

    /// <summary>Returns its own payload type.</summary>
    public RenamePayload Rename([ID] string id, string name, LeapsStore store)
    {
        var user = store.Users.Find(u => u.Id == id);
        if (user is null) return new RenamePayload { Message = "not found" };
        user.Name = name;
        return new RenamePayload { User = user, Message = "renamed" };
    }

    [UseMutationConvention(Disable = true)]
    public int AddPoints([ID] string userId, int delta, LeapsStore store)
    {
        var user = store.Users.Find(u => u.Id == userId) ?? throw new DomainException("No such user.", "user-exists");
        return user.Points += delta;
    }

    public int NextInScope(ScopeCounter counter) => counter.Next();
    public string? Crash() => throw new InvalidOperationException("secret detail");
    [Authorize] public string WhoAmI(ClaimsPrincipal user) => user.Identity?.Name ?? "?";

    public async Task<bool> PublishLeaderboardAsync(Period period, int total, ITopicEventSender sender, CancellationToken ct)
    {
        await sender.SendAsync($"leaderboard_{period}", new Leaderboard(period, total), ct);
        return true;
    }

    public async Task<bool> PublishNoticeAsync(string text, ITopicEventSender sender, CancellationToken ct) { await sender.SendAsync("notices", text, ct); return true; }
    public async Task<bool> CloseNoticesAsync(ITopicEventSender sender) { await sender.CompleteAsync("notices"); return true; }
}

public sealed class UpdateProfileInput
{
    [ID] public string UserId { get; set; } = "";
    public string? Name { get; set; }
    public Optional<string?> School { get; set; }
    public Optional<string?> Region { get; set; }
}
