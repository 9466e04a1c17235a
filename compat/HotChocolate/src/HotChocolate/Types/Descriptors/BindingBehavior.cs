namespace HotChocolate.Types;

/// <summary>Which members become part of the schema.</summary>
public enum BindingBehavior
{
    /// <summary>All that can.</summary>
    Implicit = 0,

    /// <summary>Those that are named.</summary>
    Explicit = 1
}
