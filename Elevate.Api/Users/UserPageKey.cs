using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Users;

/// <summary>A page of something that a user has.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Page">Which part.</param>
/// <param name="OnlyPublic">Only what everybody may see.</param>
public readonly record struct UserPageKey(string UserId, PageRequest Page, bool OnlyPublic = false);
