namespace Elevate.Api.Submissions;

/// <summary>Why one submission of several was not decided.</summary>
/// <param name="Message">The reason, for people.</param>
/// <param name="Code">The stable code of the rule, as in the errors of a single decision.</param>
public sealed record ReviewRefusal(string Message, string Code);
