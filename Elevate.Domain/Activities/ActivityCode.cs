namespace Elevate.Domain.Activities;

/// <summary>The five stages of the programme, in their order. The database keeps them as rows, keyed by the upper-case name.</summary>
public enum ActivityCode
{
    /// <summary>Finish the courses.</summary>
    Learn,

    /// <summary>Apply AI in class.</summary>
    Explore,

    /// <summary>Train peers and students.</summary>
    Amplify,

    /// <summary>Tell the public about it.</summary>
    Present,

    /// <summary>Hand in an idea, for recognition only.</summary>
    Shine,
}
