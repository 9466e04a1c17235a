namespace HotChocolate.Types.MutationConventions;

/// <summary>What a mutation resolves to: its result, or the errors that it declared.</summary>
internal sealed record MutationPayload(object? Value, IReadOnlyList<object>? Errors = null);
