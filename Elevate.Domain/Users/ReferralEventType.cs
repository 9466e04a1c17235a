namespace Elevate.Domain.Users;

/// <summary>What a referred user did.</summary>
public enum ReferralEventType
{
    /// <summary>Signed up.</summary>
    Signup,

    /// <summary>Finished the courses.</summary>
    LearnCompleted,
}
