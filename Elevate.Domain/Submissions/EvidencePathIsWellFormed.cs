using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>A file is named by its storage path.</summary>
public sealed class EvidencePathIsWellFormed : IRule
{
    /// <summary>Reads the path.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="ValidationException">It is not a storage path.</exception>
    public static StoragePath Check(EvidenceFile file) => StoragePath.TryParse(file.Path)
        ?? throw new ValidationException(
            "A file is named evidence/{userId}/{ACTIVITY}/{epochMillis}-{8 hexadecimal digits}.{extension}.", file.Field);
}
