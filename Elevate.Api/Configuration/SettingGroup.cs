namespace Elevate.Api.Configuration;

/// <summary>Settings that belong together.</summary>
/// <param name="Title">A heading.</param>
/// <param name="Settings">In the order of their weight.</param>
internal sealed record SettingGroup(string Title, IReadOnlyList<Setting> Settings);
