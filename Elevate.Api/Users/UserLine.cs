namespace Elevate.Api.Users;

/// <summary>A line of a list that a user has, with what its place depends on.</summary>
/// <typeparam name="T">The line itself.</typeparam>
internal sealed class UserLine<T>
{
    public required string UserId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid Id { get; init; }

    public required T Line { get; init; }
}
