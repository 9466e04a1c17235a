using HotChocolate.Data.Common;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Data.Sorting;

/// <summary>Makes sort input types of classes.</summary>
internal sealed class SortTypes(ITypeCompletion completion, DescriptorContext context) : MemberInputTypes(completion, context)
{
    public const string Ascending = "ASC";
    public const string Descending = "DESC";

    protected override string Suffix => "SortInput";

    protected override void Complete(InputConfiguration field, DataMember member)
    {
        field.Features.Set(member);
        field.SetCostIf(DataField.Costs(Completion.Setup)?.Sorting.DefaultSortOperationCost);
    }

    protected override NamedTypeModel? TypeOf(DataMember member)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        if (type.IsEnum || typeof(IComparable).IsAssignableFrom(type)) return Direction();
        // A Uri cannot be compared: like any other object, it is sorted by its parts.
        if (ScalarRegistry.FindByClrType(type) is { Name: not "URL" }) return null;
        return ClrTypes.TryGetItemType(type, out _) || ClrTypes.IsForeign(type) ? null : Of(type);
    }

    private EnumModel Direction() => Completion.GetOrAdd("SortEnumType", () => new EnumModel
    {
        Name = "SortEnumType",
        RuntimeType = typeof(string),
        Values = [new EnumValueModel { Name = Ascending, Value = Ascending }, new EnumValueModel { Name = Descending, Value = Descending }]
    });
}
