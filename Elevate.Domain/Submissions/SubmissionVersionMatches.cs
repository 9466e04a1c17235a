using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>Nobody changes or decides what they have not seen.</summary>
public sealed class SubmissionVersionMatches : IRule
{
    /// <summary>Checks the version.</summary>
    /// <param name="expected">The version that the caller has seen; null when the caller does not mind.</param>
    /// <param name="actual">The version of the submission.</param>
    /// <param name="status">Where the submission stands.</param>
    /// <exception cref="StateConflictException">It has changed since.</exception>
    public static void Check(int? expected, int actual, SubmissionStatus status)
    {
        if (expected is { } version && version != actual)
            throw new StateConflictException(
                $"The submission has changed: this is version {actual}, not {version}.", status, ErrorCodes.VersionConflict);
    }
}
