using HotChocolate.CostAnalysis;

namespace HotChocolate.Validation.Cost;

/// <summary>Computes what the arguments of a field add to its cost.</summary>
internal sealed class InputCost(CostOptions options)
{
    private readonly Dictionary<InputObjectModel, double> _whole = [];

    public double Of(IReadOnlyList<ArgumentNode> arguments, OutputFieldModel field)
    {
        var cost = 0d;
        foreach (var argument in arguments)
        {
            if (field.FindArgument(argument.Name.Value) is { } model)
            {
                // Filters and orders are objects with a weight of their own; orders are lists of keys.
                var multiplier = model.Features.Get<CostFeature>() is null ? null
                    : model.Type.IsList ? options.Sorting.VariableMultiplier
                    : options.Filtering.VariableMultiplier;
                cost += Of(argument.Value, model, multiplier);
            }
        }

        return cost;
    }

    private double Of(IValueNode value, InputFieldModel model, int? multiplier)
    {
        var weight = Weight(model);
        return value is VariableNode && multiplier is { } times && model.Type.NamedType is InputObjectModel type
            ? times * (weight + Whole(type))
            : weight + Below(value, model.Type.NamedType, multiplier);
    }

    private double Below(IValueNode value, NamedTypeModel type, int? multiplier)
    {
        var cost = 0d;
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items) cost += Below(item, type, multiplier);
                break;
            case ObjectValueNode literal when type is InputObjectModel inputObject:
                foreach (var field in literal.Fields)
                {
                    if (inputObject.FindField(field.Name.Value) is { } model) cost += Of(field.Value, model, multiplier);
                }

                break;
        }

        return cost;
    }

    private static double Weight(InputFieldModel model) =>
        model.Features.Get<CostFeature>()?.Weight ?? (model.Type.NamedType is InputObjectModel ? 1 : 0);

    /// <summary>Every field of a type and of all types below it, each type once.</summary>
    private double Whole(InputObjectModel type)
    {
        if (_whole.TryGetValue(type, out var known)) return known;
        var cost = 0d;
        var counted = new HashSet<InputObjectModel>();
        var open = new Stack<InputObjectModel>([type]);
        while (open.TryPop(out var current))
        {
            foreach (var field in current.Fields)
            {
                cost += Weight(field);
                if (field.Type.NamedType is InputObjectModel below && counted.Add(below)) open.Push(below);
            }
        }

        return _whole[type] = cost;
    }
}
