namespace HotChocolate.Types.Building;

/// <summary>A C# type with everything taken off that a schema does not show: what is named, in which lists, and what may be null.</summary>
/// <param name="Type">The C# type of this level, never a nullable value type.</param>
/// <param name="IsNullable">Whether this level may be null.</param>
/// <param name="Item">The level below, where this one is a list.</param>
internal sealed record ClrShape(Type Type, bool IsNullable, ClrShape? Item)
{
    private const int Unknown = int.MaxValue / 2;

    public static ClrShape Of(TypeReference.Clr reference) => Of(reference.Type, reference.Nullability, 0);

    /// <summary>The same lists and nullability around another name.</summary>
    public static ITypeNode ToSyntax(TypeReference.Clr reference, string name) => Of(reference).ToSyntax(name);

    /// <summary>The same shape that may be null as a whole.</summary>
    public ClrShape AsNullable() => this with { IsNullable = true };

    /// <summary>
    /// How many flags a type and its arguments take in <see cref="TypeReference.Clr.Nullability"/>: one each, a nullable value type counting as one.
    /// </summary>
    public static int CountFlags(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray) return 1 + CountFlags(type.GetElementType()!);
        var count = 1;
        foreach (var argument in type.GetGenericArguments()) count += CountFlags(argument);
        return count;
    }

    private static ClrShape Of(Type type, IReadOnlyList<bool>? flags, int index)
    {
        var nullable = flags is null || index >= flags.Count ? Nullable.GetUnderlyingType(type) is not null : flags[index];
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ClrTypes.IsTask(type) || ClrTypes.IsFieldResult(type)) return Of(type.GetGenericArguments()[0], flags, index + 1);
        if (ClrTypes.IsOptional(type)) return Of(type.GetGenericArguments()[0], flags, index + 1).AsNullable();
        return Scalars.ScalarRegistry.FindByClrType(type) is null && ClrTypes.TryGetItemType(type, out var item)
            ? new ClrShape(type, nullable, Of(item, flags, IndexOfItem(type, item, index)))
            : new ClrShape(type, nullable, null);
    }

    private static int IndexOfItem(Type list, Type item, int index)
    {
        if (list.IsArray) return index + 1;
        var at = index + 1;
        foreach (var argument in list.GetGenericArguments())
        {
            if (argument == item) return at;
            at += CountFlags(argument);
        }
        // The item is none of the list's own arguments, as in a dictionary: nothing is known about it.
        return Unknown;
    }

    private ITypeNode ToSyntax(string name)
    {
        INullableTypeNode inner = Item is null ? new NamedTypeNode(name) : new ListTypeNode(Item.ToSyntax(name));
        return IsNullable ? inner : new NonNullTypeNode(inner);
    }
}
