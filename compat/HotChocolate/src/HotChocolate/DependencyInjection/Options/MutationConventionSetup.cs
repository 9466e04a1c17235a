namespace HotChocolate.Types;

/// <summary>Whether a schema follows the mutation conventions, and with which names.</summary>
internal sealed class MutationConventionSetup
{
    public bool IsEnabled { get; set; }

    public MutationConventionOptions Options { get; set; }

    /// <summary>The C# interface or interface type that every error implements; null: <c>Error</c> with a message.</summary>
    public Type? ErrorInterface { get; set; }
}
