namespace HotChocolate.Types;

/// <summary>Describes a union type of a C# type: its members are the object types of classes that derive from or implement <typeparamref name="T"/>.</summary>
public class UnionType<T> : UnionType
{
    /// <summary>As inferred from the C# type.</summary>
    public UnionType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public UnionType(Action<IUnionTypeDescriptor> configure) : base(configure)
    {
    }

    internal override Type RuntimeTypeCore => typeof(T);
}
