using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types.Building;

/// <summary>Reads attributes and applies those that configure.</summary>
internal static class Attributes
{
    public static T? Find<T>(ICustomAttributeProvider element) where T : Attribute
        => element.GetCustomAttributes(typeof(T), inherit: true) is { Length: > 0 } found ? (T)found[0] : null;

    public static bool Has<T>(ICustomAttributeProvider element) where T : Attribute => element.IsDefined(typeof(T), inherit: true);

    /// <summary>Applies every <see cref="DescriptorAttribute"/>: by their order, and as they are written where that is the same.</summary>
    public static void Apply(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        foreach (var attribute in element.GetCustomAttributes(typeof(DescriptorAttribute), inherit: true).Cast<DescriptorAttribute>().OrderBy(a => a.Order))
            attribute.TryConfigure(context, descriptor, element);
    }
}
