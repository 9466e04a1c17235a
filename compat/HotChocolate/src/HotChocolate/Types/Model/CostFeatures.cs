namespace HotChocolate.Types.Model;

/// <summary>What @cost says about a field, argument, input field or type.</summary>
/// <param name="Weight">What every appearance adds to the cost.</param>
internal sealed record CostFeature(double Weight);

/// <summary>What @listSize says about a field that returns a list, or an object with lists.</summary>
internal sealed record ListSizeFeature
{
    /// <summary>The longest list to expect; null where only the slicing arguments tell.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>Integer arguments that tell how long the list will be.</summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>The size where a request gives no slicing argument; null: <see cref="AssumedSize"/>.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>Fields of the returned object that have the size; empty: the field itself.</summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    /// <summary>Whether a request has to give exactly one of the slicing arguments.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;
}
