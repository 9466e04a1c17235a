namespace Elevate.Api.Tests.Api;

/// <summary>The mutations as clients send them.</summary>
internal static class Requests
{
    private const string Errors = "errors { __typename ... on Error { message } ... on ValidationError { code field } ... on ForbiddenError { code } ... on NotFoundError { code }";
    private const string Duplicate = " ... on DuplicateError { code }";
    private const string Conflict = " ... on StateConflictError { code status }";
    private const string Quota = " ... on QuotaExceededError { code prior requested cap windowStart windowEnd }";

    public const string Create = $$"""
        mutation ($input: CreateSubmissionInput!) {
          createSubmission(input: $input) {
            submission { id status visibility version activity { code } author { id } attachments evidence { __typename } }
            {{Errors}}{{Duplicate}}{{Conflict}}{{Quota}} }
          }
        }
        """;

    public const string Update = $$"""
        mutation ($input: UpdateSubmissionInput!) {
          updateSubmission(input: $input) {
            submission { id status visibility version evidence { ... on ShineEvidence { ideaTitle } } }
            {{Errors}}{{Duplicate}}{{Conflict}}{{Quota}} }
          }
        }
        """;

    public const string Withdraw = """
        mutation ($input: WithdrawSubmissionInput!) {
          withdrawSubmission(input: $input) {
            submission { id status }
            errors { __typename ... on Error { message } ... on ForbiddenError { code } ... on NotFoundError { code } ... on StateConflictError { code status } }
          }
        }
        """;

    public const string Approve = $$"""
        mutation ($input: ApproveSubmissionInput!) {
          approveSubmission(input: $input) {
            approval { submission { id status version pointsAwarded reviewer { id } reviewNote } pointsAwarded badgesGranted { code } warnings }
            {{Errors}}{{Duplicate}}{{Conflict}}{{Quota}} }
          }
        }
        """;

    public const string Reject = $$"""
        mutation ($input: RejectSubmissionInput!) {
          rejectSubmission(input: $input) { submission { id status reviewNote } {{Errors}}{{Conflict}} } }
        }
        """;

    public const string Review = """
        mutation ($input: ReviewSubmissionsInput!) {
          reviewSubmissions(input: $input) {
            outcomes { submissionId submission { status } approval { pointsAwarded } refusal { message code } }
            errors { __typename ... on Error { message } ... on ValidationError { code field } ... on ForbiddenError { code } }
          }
        }
        """;

    public const string Revoke = $$"""
        mutation ($input: RevokeSubmissionInput!) {
          revokeSubmission(input: $input) { submission { id status revocationReason pointsAwarded } {{Errors}}{{Conflict}} } }
        }
        """;
}
