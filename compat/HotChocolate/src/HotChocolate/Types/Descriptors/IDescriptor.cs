namespace HotChocolate.Types;

/// <summary>Configures a member of the schema while it is being built.</summary>
public interface IDescriptor;
