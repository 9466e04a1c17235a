using HotChocolate.Types.Cost;

namespace HotChocolate.CostAnalysis.Types;

/// <summary>Says how long a returned list will be.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : ObjectFieldDescriptorAttribute
{
    private int? _assumedSize;

    /// <summary>The longest list to expect.</summary>
    public int AssumedSize
    {
        get => _assumedSize ?? 0;
        set => _assumedSize = value;
    }

    /// <summary>Integer arguments that tell how long the list will be; null: none.</summary>
    public string[]? SlicingArguments { get; set; }

    /// <summary>Fields of the returned object that have the size; null: the field itself.</summary>
    public string[]? SizedFields { get; set; }

    /// <summary>Whether a request has to give exactly one of the slicing arguments. Never where there are none.</summary>
    public bool RequireOneSlicingArgument { get; set; } = true;

    /// <summary>The size where a request gives no slicing argument; null: <see cref="AssumedSize"/>.</summary>
    public int? SlicingArgumentDefaultValue { get; set; }

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
    {
        if (descriptor is not ObjectFieldDescriptor field) return;
        field.Configuration.SetListSize(new ListSizeFeature
        {
            AssumedSize = _assumedSize,
            SlicingArguments = SlicingArguments ?? [],
            SlicingArgumentDefaultValue = SlicingArgumentDefaultValue,
            SizedFields = SizedFields ?? [],
            RequireOneSlicingArgument = RequireOneSlicingArgument && SlicingArguments is { Length: > 0 }
        });
    }
}
