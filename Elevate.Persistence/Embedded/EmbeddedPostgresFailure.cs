namespace Elevate.Persistence.Embedded;

/// <summary>Why the embedded server could not be had.</summary>
public enum EmbeddedPostgresFailure
{
    /// <summary>No PostgreSQL of version 14 or later is installed, and none could be fetched.</summary>
    NoBinaries,

    /// <summary>The binaries that were named cannot be run, or are too old.</summary>
    UnusableBinaries,

    /// <summary>The npm package could not be fetched, or is not the one that was expected.</summary>
    DownloadFailed,

    /// <summary>The data folder cannot be written.</summary>
    NotWritable,

    /// <summary>The port that was asked for is in use.</summary>
    PortTaken,

    /// <summary>The data belongs to another major version.</summary>
    OtherMajorVersion,

    /// <summary>The process runs as root, and no other account can run the server.</summary>
    NoAccount,

    /// <summary>The server did not start; the message ends with its log.</summary>
    StartFailed,
}
