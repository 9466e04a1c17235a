namespace Elevate.Domain.Submissions;

/// <summary>Whom something may be shown to.</summary>
public enum Visibility
{
    /// <summary>Anyone; a submission also has to be approved.</summary>
    Public,

    /// <summary>Its owner and reviewers.</summary>
    Private,
}
