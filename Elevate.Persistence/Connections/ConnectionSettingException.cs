namespace Elevate.Persistence.Connections;

/// <summary>A setting that names a database server cannot be read. The message names the setting and what is wrong, never its value.</summary>
/// <param name="setting">The name of the setting, such as <c>DATABASE_URL</c>.</param>
/// <param name="problem">What is wrong, as the end of a sentence.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class ConnectionSettingException(string setting, string problem, Exception? innerException = null)
    : OperatorException($"{setting} {problem}", innerException)
{
    /// <summary>The name of the setting.</summary>
    public string Setting { get; } = setting;
}
