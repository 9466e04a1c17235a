namespace Elevate.Persistence.Embedded;

/// <summary>
/// An advisory lock on a file between processes (<c>flock</c> on Unix). The kernel releases it however its holder ends,
/// which makes it the one honest answer to the question of who still uses a server.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    public static Task<FileStream> SharedAsync(string path, TimeSpan timeout, CancellationToken cancellationToken) =>
        PollAsync(file => TryShared(file), path, timeout, cancellationToken);

    public static Task<FileStream> ExclusiveAsync(string path, TimeSpan timeout, CancellationToken cancellationToken) =>
        PollAsync(file => TryExclusive(file), path, timeout, cancellationToken);

    /// <summary>Null when another holds it exclusively, or with <see cref="FileMode.Open"/>, when the file is gone.</summary>
    public static FileStream? TryShared(string path, FileMode mode = FileMode.OpenOrCreate) => TryOpen(path, mode, FileAccess.Read, FileShare.Read);

    /// <summary>Null when another holds it, or with <see cref="FileMode.Open"/>, when the file is gone.</summary>
    public static FileStream? TryExclusive(string path, FileMode mode = FileMode.OpenOrCreate) =>
        TryOpen(path, mode, FileAccess.ReadWrite, FileShare.None);

    private static FileStream? TryOpen(string path, FileMode mode, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, mode, access, share, bufferSize: 0);
        }
        catch (IOException error) when (mode is FileMode.Open || error is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    private static async Task<FileStream> PollAsync(
        Func<string, FileStream?> tryOpen, string path, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var deadline = Deadline.In(timeout);
        while (true)
        {
            if (tryOpen(path) is { } stream) return stream;
            if (deadline.HasPassed) throw new TimeoutException($"{path} stayed locked by another process for {timeout.TotalSeconds:0} s.");
            await Task.Delay(_pause, cancellationToken);
        }
    }
}
