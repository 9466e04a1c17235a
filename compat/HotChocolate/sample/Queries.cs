using System.Security.Claims;
using System.Text.Json;
using GreenDonut;
using HotChocolate.Authorization;
using HotChocolate.CostAnalysis.Types;
using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;

namespace MiniLeaps;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class UserQueries
{
    /// <summary>Searches the users.</summary>
    [UsePaging(IncludeTotalCount = true, MaxPageSize = 50, DefaultPageSize = 5)]
    public IQueryable<User> GetUsers(LeapsStore store) => store.Users.AsQueryable();

    /// <summary>Finds one user.</summary>
    /// <param name="id">The id of the user.</param>
    /// <returns>The user or null.</returns>
    public IQueryable<User> GetUserById([ID] string id, LeapsStore store) => store.Users.AsQueryable().Where(u => u.Id == id);

    public IQueryable<User> GetUser(LeapsStore store) => store.Users.AsQueryable();

    public User? FindUser(UserLookupInput by, LeapsStore store)
        => store.Users.FirstOrDefault(u => by.Id != null ? u.Id == by.Id : by.Handle != null ? u.Handle == by.Handle : u.Points == by.Points!.Value.Exactly);

    public List<User> GetAllUsers(LeapsStore store) => store.Users;

    [UsePaging(RequirePagingBoundaries = true, AllowBackwardPagination = false, MaxPageSize = 4, ConnectionName = "Strict")]
    public IEnumerable<User> GetStrictUsers(LeapsStore store) => store.Users;

    [UsePaging]
    public Connection<string> GetHandMadeConnection(string? after, int? first)
        => new([new Edge<string>("x", "cursor-x"), new Edge<string>("y", "cursor-y")], new ConnectionPageInfo(true, false, "cursor-x", "cursor-y"));
}

[OneOf]
public sealed class UserLookupInput
{
    [ID] public string? Id { get; set; }
    public string? Handle { get; set; }
    public PointsLookup? Points { get; set; }
}

public readonly record struct PointsLookup(int Exactly);

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class SubmissionQueries
{
    [UsePaging(IncludeTotalCount = true)]
    public IQueryable<Submission> GetSubmissions(LeapsStore store) => store.Submissions.AsQueryable();

    public async Task<Submission?> GetSubmissionByIdAsync(Guid id, SubmissionByIdDataLoader loader, CancellationToken ct) => await loader.LoadAsync(id, ct);

    public IReadOnlyList<Activity> GetActivities(LeapsStore store) => store.Activities;

    public Activity? GetActivity(string code, LeapsStore store) => store.Activities.Find(a => a.Code == code);

    public List<ITimelineEvent> GetTimeline(LeapsStore store, string userId, int take = 5)
        => store.Submissions.Where(s => s.UserId == userId).Cast<ITimelineEvent>().Concat(store.Ledger.Where(l => l.UserId == userId)).OrderBy(e => e.OccurredAt).Take(take).ToList();

    public List<ISearchResult> Search(LeapsStore store, [GraphQLName("q")] string text)
        => store.Activities.Where(a => a.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Cast<ISearchResult>()
            .Concat(store.Submissions.Where(s => s.Title.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(2)).ToList();
}

[ExtendObjectType<Submission>]
public sealed class SubmissionExtensions
{
    /// <summary>The user who handed it in.</summary>
    [BindMember(nameof(Submission.UserId))]
    public async Task<User?> GetAuthorAsync([Parent] Submission submission, UserByIdDataLoader users, CancellationToken ct) => await users.LoadAsync(submission.UserId, ct);

    [BindMember(nameof(Submission.ActivityCode))]
    public async Task<Activity> GetActivityAsync([Parent] Submission submission, ActivityByCodeDataLoader activities) => (await activities.LoadAsync(submission.ActivityCode))!;

    public JsonElement GetPayload([Parent] Submission submission) => submission.RawPayload;

    /// <summary>How many keys were in the batch that loaded this value.</summary>
    public async Task<int> GetBatchSizeAsync([Parent] Submission submission, BatchSizeDataLoader loader) => await loader.LoadAsync(submission.UserId);
}

[ExtendObjectType(typeof(User))]
public sealed class UserExtensions
{
    [UsePaging(IncludeTotalCount = true, MaxPageSize = 20)]
    public IQueryable<LedgerEntry> GetLedger([Parent] User user, LeapsStore store) => store.Ledger.AsQueryable().Where(l => l.UserId == user.Id);

    public string Greeting([Parent] User user, string salutation = "Halo") => $"{salutation}, {user.Name}!";
}

public sealed class LedgerEntryType : ObjectType<LedgerEntry>
{
    protected override void Configure(IObjectTypeDescriptor<LedgerEntry> descriptor)
    {
        descriptor.Name("PointsEntry").Description("One line of the points ledger.");
        descriptor.Field(e => e.Id).Type<NonNullType<IdType>>();
        descriptor.Field(e => e.UserId).Ignore();
        descriptor.Field("absolute").Type<NonNullType<IntType>>().Resolve(ctx => Math.Abs(ctx.Parent<LedgerEntry>().Delta));
    }
}

public sealed class UserByIdDataLoader(LeapsStore store, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<string, User>(scheduler, options)
{
    protected override Task<IReadOnlyDictionary<string, User>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<string, User>>(store.Users.Where(u => keys.Contains(u.Id)).ToDictionary(u => u.Id));
}

public sealed class ActivityByCodeDataLoader(LeapsStore store, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<string, Activity>(scheduler, options)
{
    protected override Task<IReadOnlyDictionary<string, Activity>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<string, Activity>>(store.Activities.Where(a => keys.Contains(a.Code)).ToDictionary(a => a.Code));
}

public sealed class SubmissionByIdDataLoader(LeapsStore store, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<Guid, Submission>(scheduler, options)
{
    protected override Task<IReadOnlyDictionary<Guid, Submission>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<Guid, Submission>>(store.Submissions.Where(s => keys.Contains(s.Id)).ToDictionary(s => s.Id));
}

public sealed class BatchSizeDataLoader(IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<string, int>(scheduler, options)
{
    protected override Task<IReadOnlyDictionary<string, int>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<string, int>>(keys.ToDictionary(k => k, _ => keys.Count));
}

/// <summary>How member names become field names.</summary>
public sealed class NamingProbe
{
    public string GetPlain() => "plain";
    public Task<string> GetBothAsync() => Task.FromResult("both");
    public Task<string> SuffixAsync() => Task.FromResult("suffix");
    public ValueTask<string> ValueSuffixAsync() => new("valueSuffix");
    public string NotReallyAsync() => "notReally";
    public string Getaway() => "getaway";
    public string GETAll() => "getAll";
    public string URLPath => "url";
    public string IPAddress => "ip";
    public string UserID => "userId";
    public string X => "x";
    public string XRay => "xray";
    public string AProp => "aprop";
    public string snake_name => "snake";
    public string camelName => "camel";
    public string GetterStyle => "getter";
    public bool IsActive => true;
    public bool HasItems() => true;
    public string Version2Beta => "v2";
    public string this[int i] => "indexer";
    public void NotAField() { }
    public string WithArguments(string FirstName, int URLCount = 3) => FirstName + URLCount;
    internal string Hidden => "hidden";
    public static string StaticMember() => "static";
    public override string ToString() => "probe";
}

public record NewNote(string Title, string? Body, int Stars = 3, List<string>? Labels = null, Role Role = Role.Reviewer, [property: GraphQLDeprecated("Not used.")] string? Colour = null)
{
    [DefaultValue(true)] public bool Pinned { get; init; }
    [GraphQLDescription("Any child notes.")] public List<NewNote>? Children { get; init; }
    public Optional<string?> Hint { get; init; }
}

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class MiscQueries
{
    public NamingProbe GetNaming() => new();

    [GraphQLDescription("Greets somebody.")]
    public string Greet(
        [DefaultValueSyntax("[\"a\", \"b\"]")] string[]? tags,
        [DefaultValueSyntax("{ title: \"t\" }")] NewNote? note,
        [GraphQLDescription("Who is greeted.")] string name = "world",
        int? times = 2,
        Role role = Role.Participant,
        double ratio = 1.5,
        bool loud = false,
        [GraphQLDeprecated("Ignored.")] string? old = null)
        => $"{name}|{times?.ToString() ?? "null"}|{role}|{(tags is null ? "null" : string.Join(",", tags))}|{note?.Title}|{ratio}|{loud}";

    [GraphQLDeprecated("Use `greet`.")] public string Hello => "world";

    public string DescribeNote(NewNote note)
        => $"{note.Title}|{note.Body ?? "null"}|{note.Stars}|{(note.Labels is null ? "null" : string.Join(",", note.Labels))}|{note.Role}|{note.Pinned}|{(note.Hint.HasValue ? note.Hint.Value ?? "null" : "unset")}|{note.Children?.Count ?? -1}";

    public async Task<string> GetDelayedAsync(int milliseconds, CancellationToken ct) { await Task.Delay(milliseconds, ct); return "done"; }

    public string? CurrentUser([GlobalState("currentUser")] string? currentUser) => currentUser;
    public int RequestLevel([GlobalState] int requestLevel) => requestLevel;
    public List<string> Claims(ClaimsPrincipal user) => user.Claims.Select(c => $"{c.Type.Split('/')[^1]}={c.Value}").ToList();
    public string FieldInfo(IResolverContext context) => $"{context.Path}|{context.ResponseName}|{context.Selection.Field.Coordinate}|{context.Operation.Type}|{context.Operation.Name ?? "null"}";
    public int NextInScope(ScopeCounter counter) => counter.Next();
    public Tree GetTree() => new(1);
    [Cost(4000)] public string GetExpensive() => "expensive";
    [ListSize(AssumedSize = 600)] public List<Tree> GetManyTrees() => [new(1), new(2)];
}

public sealed class ScopeCounter { int _n; public int Next() => Interlocked.Increment(ref _n); }

public sealed class Tree(int depth)
{
    public int Depth => depth;
    public Tree? Child => new(depth + 1);
    public List<Tree> GetChildren(int count = 2) => Enumerable.Range(1, count).Select(i => new Tree(depth * 10 + i)).ToList();
}

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class SecurityQueries
{
    [Authorize] public User? GetMe(LeapsStore store, ClaimsPrincipal user) => store.Users.Find(u => u.Id == user.FindFirstValue(ClaimTypes.NameIdentifier));
    [Authorize] public string GetStrictSecret() => "s3cret";
    [Authorize(Roles = ["Admin", "Reviewer"])] public string? GetReport() => "report";
    [Authorize(Policy = "VeteranOnly")] public string? GetVeterans() => "veterans";
    [Authorize(Policy = "NoSuchPolicy")] public string? GetMisconfigured() => "never";
    [Authorize(ApplyPolicy.Validation)] public string? GetCheckedEarly() => "early";
    [Authorize(ApplyPolicy.AfterResolver)] public string? GetCheckedLate() => "late";
    public Vault? GetVault() => new();
    public List<Vault?> GetVaults() => [new(), new()];
}

[Authorize]
public sealed class Vault
{
    public string Gold => "gold";
    [AllowAnonymous] public string Door => "door";
    [Authorize(Roles = ["Admin"])] public string? Code => "1234";
}
