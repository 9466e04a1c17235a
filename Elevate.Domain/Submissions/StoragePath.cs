using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Elevate.Domain.Activities;

namespace Elevate.Domain.Submissions;

/// <summary>
/// Storage path of an evidence file, <c>evidence/{userId}/{ACTIVITY}/{epochMillis}-{first 8 hex digits of the hash}.{extension}</c>.
/// The path says whose file it is and for which stage, so neither has to be taken on trust.
/// </summary>
/// <param name="UserId">Whose file it is.</param>
/// <param name="Activity">For which stage it was uploaded.</param>
/// <param name="UploadedAt">When it was uploaded, in milliseconds since 1970 UTC.</param>
/// <param name="HashPrefix">The first eight digits of its SHA-256.</param>
/// <param name="Extension">Its type, without the dot.</param>
public sealed partial record StoragePath(
    string UserId,
    ActivityCode Activity,
    long UploadedAt,
    string HashPrefix,
    string Extension)
{
    /// <summary>A path is never longer, in characters.</summary>
    public const int MaxLength = 500;

    private const string Root = "evidence/";

    /// <summary>Whether the text means a file in storage rather than an address on the web.</summary>
    /// <param name="text">A storage path, an address, or null.</param>
    public static bool IsStoragePath([NotNullWhen(true)] string? text) =>
        text?.StartsWith(Root, StringComparison.Ordinal) is true;

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path.</param>
    /// <returns>Its parts; null where the text does not have the shape of a path.</returns>
    public static StoragePath? TryParse(string text)
    {
        if (text.Length > MaxLength || Shape().Match(text) is not { Success: true } match) return null;

        return new StoragePath(
            match.Groups["user"].Value,
            ActivityCodes.Parse(match.Groups["activity"].Value),
            long.Parse(match.Groups["millis"].Value, CultureInfo.InvariantCulture),
            match.Groups["hash"].Value,
            match.Groups["extension"].Value);
    }

    /// <summary>The path as it is stored.</summary>
    public override string ToString() =>
        $"{Root}{UserId}/{Activity.ToKey()}/{UploadedAt}-{HashPrefix}.{Extension}";

    [GeneratedRegex(
        @"\Aevidence/(?<user>[A-Za-z0-9_-]+)/(?<activity>LEARN|EXPLORE|AMPLIFY|PRESENT|SHINE)/(?<millis>[0-9]{1,15})-(?<hash>[0-9a-f]{8})\.(?<extension>[A-Za-z0-9]{1,10})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
