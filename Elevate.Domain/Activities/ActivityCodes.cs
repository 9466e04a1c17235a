namespace Elevate.Domain.Activities;

/// <summary>Stages as text: the key of their row, and a part of every evidence path.</summary>
public static class ActivityCodes
{
    /// <summary>The upper-case key of a stage (<c>EXPLORE</c>).</summary>
    /// <param name="activity">The stage.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such stage.</exception>
    public static string ToKey(this ActivityCode activity) => activity switch
    {
        ActivityCode.Learn => "LEARN",
        ActivityCode.Explore => "EXPLORE",
        ActivityCode.Amplify => "AMPLIFY",
        ActivityCode.Present => "PRESENT",
        ActivityCode.Shine => "SHINE",
        _ => throw new ArgumentOutOfRangeException(nameof(activity), activity, null),
    };

    /// <summary>The stage with this key.</summary>
    /// <param name="key">An upper-case key.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such stage.</exception>
    public static ActivityCode Parse(string key) => key switch
    {
        "LEARN" => ActivityCode.Learn,
        "EXPLORE" => ActivityCode.Explore,
        "AMPLIFY" => ActivityCode.Amplify,
        "PRESENT" => ActivityCode.Present,
        "SHINE" => ActivityCode.Shine,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, null),
    };
}
