using HotChocolate.Data.Common;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Data.Filtering;

/// <summary>Makes filter input types of classes.</summary>
internal sealed class FilterTypes(ITypeCompletion completion, DescriptorContext context)
{
    private const string Suffix = "FilterInput";

    private readonly OperationTypes _operations = new(completion);

    /// <summary>The filter of a class, or the one that a <see cref="Filters.FilterInputType{T}"/> describes.</summary>
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
            completion.Defer(() => type.Fields =
            [
                .. OperationTypes.Junctions(type, configuration.AllowAnd, configuration.AllowOr)
                    .Concat(configuration.AllFields(context).Select(Field).OfType<InputConfiguration>())
                    .Select(completion.Complete)
            ]);
            return type;
        });
        isNew = added;
        return result;
    }

    /// <summary>Null where the member cannot be filtered.</summary>
    private InputConfiguration? Field(MemberConfiguration member)
    {
        var type = member.Type ?? (TypeOf(member.Member.Type, member.Member.IsId, out _) is { } model ? OperationTypes.Made(model) : null);
        if (type is null) return null;
        if (member.Name.Length == 0) throw new SchemaException($"The filter of `{member.Member.Path}` needs a name.");
        var field = OperationTypes.Field(member.Name, new FilterStep(FilterOperation.Member, member.Member), type);
        field.Description = member.Description;
        return field;
    }

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
