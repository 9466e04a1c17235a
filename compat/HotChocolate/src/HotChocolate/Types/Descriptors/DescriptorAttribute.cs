namespace HotChocolate.Types;

/// <summary>Configures the schema member that it stands on. Attributes of one member are applied by <see cref="Order"/>, then in the order in which they are written.</summary>
public abstract class DescriptorAttribute : Attribute
{
    /// <summary>Lower ones are applied first: their middleware is further out.</summary>
    public int Order { get; set; }

    /// <summary>Applies the attribute where it suits the descriptor.</summary>
    /// <param name="context">The schema under construction.</param>
    /// <param name="descriptor">What is configured.</param>
    /// <param name="element">Type, member or parameter that carries the attribute.</param>
    protected internal abstract void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element);
}
