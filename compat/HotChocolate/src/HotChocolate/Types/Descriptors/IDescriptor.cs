namespace HotChocolate.Types;

/// <summary>Configures a member of the schema while it is being built.</summary>
public interface IDescriptor;

/// <summary>Which members become part of the schema.</summary>
public enum BindingBehavior
{
    /// <summary>All that can.</summary>
    Implicit = 0,

    /// <summary>Those that are named.</summary>
    Explicit = 1
}

/// <summary>Whether a resolver's result is of an object type (spec §6.4.3, ResolveAbstractType).</summary>
public delegate bool IsOfType(IResolverContext context, object resolverResult);
