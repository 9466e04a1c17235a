using HotChocolate.Types.Cost;

namespace HotChocolate.CostAnalysis.Types;

/// <summary>Says what a field, argument, input field or object type adds to the cost of an operation.</summary>
/// <param name="weight">What every appearance adds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CostAttribute(double weight) : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
        => (descriptor as IConfigures)?.Configuration.SetCost(weight);
}
