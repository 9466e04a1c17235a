namespace Elevate.Persistence.Embedded;

/// <summary>Where the embedded server takes its binaries from.</summary>
public enum PostgresBinaries
{
    /// <summary>Installed ones first, those of the npm package where there are none.</summary>
    Any,

    /// <summary>Installed ones only; nothing is downloaded.</summary>
    System,

    /// <summary>Those of the npm package, whatever is installed.</summary>
    Npm,
}
