using HotChocolate.Types.Introspection;

namespace HotChocolate.Types.Cost;

/// <summary>
/// Puts @cost and @listSize on members of a schema under construction: the feature that analysis reads, and the directive that SDL shows.
/// </summary>
internal static class CostDirectives
{
    /// <summary>Gives a type, field, argument or input field a weight; replaces the one it has.</summary>
    public static void SetCost(this SchemaMember member, double weight)
    {
        member.Features.Set(new CostFeature(weight));
        member.Directives.RemoveAll(d => d.Name == BuiltInDirectives.Cost);
        member.Directives.Add(Cost(weight));
    }

    /// <summary>Says how long a list will be; replaces what was said before.</summary>
    public static void SetListSize(this FieldConfiguration field, ListSizeFeature size)
    {
        field.Features.Set(size);
        field.Directives.RemoveAll(d => d.Name == BuiltInDirectives.ListSize);
        field.Directives.Add(ListSize(size));
    }

    /// <summary>As SDL shows a weight.</summary>
    public static AppliedDirective Cost(double weight)
        => new(BuiltInDirectives.Cost, [new ArgumentNode("weight", weight.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>As SDL shows a list size: without what is not set or is the default.</summary>
    public static AppliedDirective ListSize(ListSizeFeature size)
    {
        var arguments = new List<ArgumentNode>();
        if (size.AssumedSize is { } assumed) arguments.Add(new ArgumentNode("assumedSize", assumed));
        if (size.SlicingArguments.Count > 0) arguments.Add(Names("slicingArguments", size.SlicingArguments));
        if (size.SlicingArgumentDefaultValue is { } fallback) arguments.Add(new ArgumentNode("slicingArgumentDefaultValue", fallback));
        if (size.SizedFields.Count > 0) arguments.Add(Names("sizedFields", size.SizedFields));
        if (!size.RequireOneSlicingArgument) arguments.Add(new ArgumentNode("requireOneSlicingArgument", false));
        return new AppliedDirective(BuiltInDirectives.ListSize, arguments);
    }

    private static ArgumentNode Names(string argument, IReadOnlyList<string> names)
        => new(null, new NameNode(argument), new ListValueNode(names.Select(n => new StringValueNode(n)).ToArray<IValueNode>()));
}
