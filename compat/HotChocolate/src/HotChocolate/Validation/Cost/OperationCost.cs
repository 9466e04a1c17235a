namespace HotChocolate.Validation.Cost;

/// <summary>What an operation may cost at most, told from its text alone.</summary>
/// <param name="FieldCost">The weights of all fields and input, each as often as lists can repeat it.</param>
/// <param name="TypeCost">How many objects the response can have.</param>
internal readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    public static OperationCost operator +(OperationCost a, OperationCost b) => new(a.FieldCost + b.FieldCost, a.TypeCost + b.TypeCost);

    public static OperationCost operator *(double factor, OperationCost cost) => new(factor * cost.FieldCost, factor * cost.TypeCost);

    public static OperationCost Max(OperationCost a, OperationCost b) =>
        new(Math.Max(a.FieldCost, b.FieldCost), Math.Max(a.TypeCost, b.TypeCost));
}
