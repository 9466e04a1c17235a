namespace Elevate.Domain.Submissions;

/// <summary>Who ran the course.</summary>
public enum LearnProvider
{
    /// <summary>SPL.</summary>
    Spl,

    /// <summary>ILS.</summary>
    Ils,
}
