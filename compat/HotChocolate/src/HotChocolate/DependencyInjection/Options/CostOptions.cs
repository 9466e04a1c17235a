namespace HotChocolate.CostAnalysis;

/// <summary>Limits and default weights of the cost of operations.</summary>
public sealed class CostOptions
{
    /// <summary>The highest allowed sum of field weights.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>The highest allowed sum of type weights.</summary>
    public double MaxTypeCost { get; set; } = 1_000;

    /// <summary>Whether an operation above a limit is refused (HC0047).</summary>
    public bool EnforceCostLimits { get; set; } = true;

    /// <summary>Whether costs are not computed at all.</summary>
    public bool SkipAnalyzer { get; set; }

    /// <summary>Whether fields, arguments and lists get default weights.</summary>
    public bool ApplyCostDefaults { get; set; } = true;

    /// <summary>Whether the default page size counts where a paged field is asked without a size.</summary>
    public bool ApplySlicingArgumentDefaultValue { get; set; } = true;

    /// <summary>The weight of a field whose resolver may wait; null: none.</summary>
    public double? DefaultResolverCost { get; set; } = 10;

    /// <summary>Weights of filtering.</summary>
    public FilterCostOptions Filtering { get; } = new();

    /// <summary>Weights of sorting.</summary>
    public SortCostOptions Sorting { get; } = new();
}

/// <summary>Weights of filter arguments and operations.</summary>
public sealed class FilterCostOptions
{
    /// <summary>The weight of a filter argument; null: none.</summary>
    public double? DefaultFilterArgumentCost { get; set; } = 10;

    /// <summary>The weight of a filter operation; null: none.</summary>
    public double? DefaultFilterOperationCost { get; set; } = 10;

    /// <summary>The weight of operations such as <c>contains</c>, which no index helps; null: none.</summary>
    public double? DefaultExpensiveFilterOperationCost { get; set; } = 20;

    /// <summary>How often a filter counts that is passed as one variable, with every field of it set; null: once.</summary>
    public int? VariableMultiplier { get; set; } = 5;
}

/// <summary>Weights of sort arguments and fields.</summary>
public sealed class SortCostOptions
{
    /// <summary>The weight of a sort argument; null: none.</summary>
    public double? DefaultSortArgumentCost { get; set; } = 10;

    /// <summary>The weight of a sort field; null: none.</summary>
    public double? DefaultSortOperationCost { get; set; } = 10;

    /// <summary>How often an order counts that is passed as one variable, with every field of it set; null: once.</summary>
    public int? VariableMultiplier { get; set; } = 5;
}
