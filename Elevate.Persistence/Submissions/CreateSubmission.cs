using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Submissions;

/// <summary>Hands in evidence.</summary>
/// <param name="Evidence">The evidence; it decides the activity.</param>
/// <param name="Visibility">Whether it may be shown once it is approved.</param>
/// <param name="Attachments">Storage paths of further files; null where there are none.</param>
/// <param name="IdempotencyKey">The client's name for this request, at most 200 characters; null when a repeat is a new request.</param>
public sealed record CreateSubmission(
    Evidence Evidence,
    Visibility Visibility = Visibility.Private,
    IReadOnlyList<string>? Attachments = null,
    string? IdempotencyKey = null);
