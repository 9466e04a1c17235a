using HotChocolate.CostAnalysis;
using HotChocolate.Data.Common;
using HotChocolate.Types.Cost;
using HotChocolate.Types.Scalars;
using HotChocolate.Validation.Options;

namespace HotChocolate.Data.Sorting;

/// <summary>Makes sort input types of classes.</summary>
internal sealed class SortTypes(ITypeCompletion completion, DescriptorContext context)
{
    private const string Suffix = "SortInput";

    /// <summary>The order of a class, or the one that a <see cref="SortInputType{T}"/> describes.</summary>
    public InputObjectModel Of(Type type)
        => typeof(ISelfMadeType).IsAssignableFrom(type)
            ? (InputObjectModel)completion.Resolve(new TypeReference.Clr(type, IsInput: true)).NamedType
            : GetOrAdd(new MembersConfiguration(type), out _);

    /// <summary>The type that a class describes.</summary>
    /// <exception cref="SchemaException">Its name is taken.</exception>
    public InputObjectModel Add(MembersConfiguration configuration)
    {
        var type = GetOrAdd(configuration, out var isNew);
        return isNew ? type : throw new SchemaException($"There are two descriptions of `{type.Name}`: give one of them another name.");
    }

    private InputObjectModel GetOrAdd(MembersConfiguration configuration, out bool isNew)
    {
        var added = false;
        var name = configuration.Name ?? Names.OfType(configuration.EntityType) + Suffix;
        var result = completion.GetOrAdd(name, () =>
        {
            added = true;
            var type = new InputObjectModel { Name = name, Description = configuration.Description ?? context.Descriptions.Of(configuration.EntityType) };
            completion.Defer(() => type.Fields = [.. configuration.AllFields(context).Select(Field).OfType<InputConfiguration>().Select(completion.Complete)]);
            return type;
        });
        isNew = added;
        return result;
    }

    /// <summary>Null where the member cannot be sorted by.</summary>
    private InputConfiguration? Field(MemberConfiguration member)
    {
        var type = member.Type ?? (TypeOf(member.Member.Type) is { } model ? new TypeReference.Made(_ => model, model.ToString()) : null);
        if (type is null) return null;
        if (member.Name.Length == 0) throw new SchemaException($"The order by `{member.Member.Path}` needs a name.");
        var field = new InputConfiguration { Name = member.Name, Description = member.Description, Type = type, RuntimeType = typeof(object) };
        field.Features.Set(member.Member);
        if (completion.Setup.Options<ValidationOptions>().AnalyzeCost
            && completion.Setup.Options<CostOptions>() is { ApplyCostDefaults: true, Sorting.DefaultSortOperationCost: { } weight })
            field.SetCost(weight);
        return field;
    }

    private NamedTypeModel? TypeOf(Type clrType)
    {
        var type = Nullable.GetUnderlyingType(clrType) ?? clrType;
        if (type.IsEnum || typeof(IComparable).IsAssignableFrom(type)) return Direction();
        // A Uri cannot be compared: like any other object, it is sorted by its parts.
        if (ScalarRegistry.FindByClrType(type) is { Name: not "URL" }) return null;
        return ClrTypes.TryGetItemType(type, out _) || ClrTypes.IsForeign(type) ? null : Of(type);
    }

    private EnumModel Direction() => completion.GetOrAdd("SortEnumType", () => new EnumModel
    {
        Name = "SortEnumType",
        RuntimeType = typeof(SortDirection),
        Values = [new EnumValueModel { Name = "ASC", Value = SortDirection.Ascending }, new EnumValueModel { Name = "DESC", Value = SortDirection.Descending }]
    });
}

internal enum SortDirection
{
    Ascending,
    Descending
}
