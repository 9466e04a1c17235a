namespace Elevate.Domain.Kajabi;

/// <summary>What became of an event of the learning platform.</summary>
public enum KajabiEventStatus
{
    /// <summary>Stored, not looked at yet.</summary>
    Received,

    /// <summary>Credited.</summary>
    Processed,

    /// <summary>The tag had been granted before.</summary>
    Duplicate,

    /// <summary>The tag is none of the programme's, or was removed.</summary>
    Ignored,

    /// <summary>No user matches yet.</summary>
    QueuedUnmatched,

    /// <summary>The user is a student or not confirmed: nothing is credited.</summary>
    Student,

    /// <summary>Something went wrong; it is tried again.</summary>
    Failed,
}
