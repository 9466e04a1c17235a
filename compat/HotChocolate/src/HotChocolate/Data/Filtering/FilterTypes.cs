using HotChocolate.Data.Common;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Data.Filtering;

/// <summary>Makes filter input types of classes.</summary>
internal sealed class FilterTypes(ITypeCompletion completion, DescriptorContext context) : MemberInputTypes(completion, context)
{
    private readonly OperationTypes _operations = new(completion);

    protected override string Suffix => "FilterInput";

    protected override IEnumerable<InputConfiguration> OtherFields(InputObjectModel type, MembersConfiguration configuration)
        => OperationTypes.Junctions(type, configuration.AllowAnd, configuration.AllowOr);

    protected override void Complete(InputConfiguration field, DataMember member)
        => field.Features.Set(new FilterStep(FilterOperation.Member, Member: member));

    protected override NamedTypeModel? TypeOf(DataMember member) => TypeOf(member.Type, member.IsId, out _);

    private InputObjectModel? TypeOf(Type clrType, bool isId, out bool isLeaf)
    {
        var type = Nullable.GetUnderlyingType(clrType) ?? clrType;
        isLeaf = true;
        if (type.IsEnum) return _operations.OfEnum(type, type != clrType);
        if (ScalarRegistry.FindByClrType(type) is { } scalar)
            return scalar.Name is "JSON" or "Any" ? null : _operations.OfScalar(isId ? "ID" : scalar.Name);
        isLeaf = false;
        if (ClrTypes.TryGetItemType(type, out var item))
            return TypeOf(item, isId, out var isItemLeaf) is { } itemFilter ? _operations.OfList(itemFilter, isItemLeaf) : null;
        return ClrTypes.IsForeign(type) ? null : Of(type);
    }
}
