namespace HotChocolate.Types;

/// <summary>Whether a schema follows the mutation conventions, and with which names.</summary>
internal sealed class MutationConventionSetup
{
    public bool IsEnabled { get; set; }

    public MutationConventionOptions Options { get; set; }
}
