using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>A submission has at most five attachments.</summary>
public sealed class AtMostFiveAttachments : IRule
{
    /// <summary>The most attachments of one submission.</summary>
    public const int Limit = 5;

    /// <summary>Checks the number.</summary>
    /// <param name="count">How many there would be.</param>
    /// <exception cref="ValidationException">Too many.</exception>
    public static void Check(int count)
    {
        if (count > Limit)
            throw new ValidationException(
                $"A submission has at most {Limit} attachments; there are {count}.", EvidenceFields.Attachments);
    }
}
