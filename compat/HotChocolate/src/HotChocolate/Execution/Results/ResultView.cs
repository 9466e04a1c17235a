using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution;

/// <summary>Shows results as dictionaries and lists, for tests and other code in process.</summary>
internal static class ResultView
{
    public static OrderedDictionary<string, object?> Of(OperationResult result)
    {
        var view = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        if (result.Errors is { Count: > 0 } errors) view["errors"] = errors.Select(Of).ToArray();
        if (result.IsDataSet) view["data"] = result.Data;
        if (result.Extensions is { Count: > 0 } extensions) view["extensions"] = extensions;
        return view;
    }

    public static OrderedDictionary<string, object?> Of(ResultObject node)
    {
        var view = new OrderedDictionary<string, object?>(node.Values.Length, StringComparer.Ordinal);
        for (var i = 0; i < node.Values.Length; i++)
            if (!ReferenceEquals(node.Values[i], ResultObject.Skipped)) view[node.Set.Selections[i].ResponseName] = OfSlot(node.Values[i]);
        return view;
    }

    private static object? OfSlot(object? value) => value switch
    {
        ResultObject node => Of(node),
        ResultList list => list.Items.Select(OfSlot).ToArray(),
        _ => value
    };

    private static OrderedDictionary<string, object?> Of(IError error)
    {
        var view = new OrderedDictionary<string, object?>(StringComparer.Ordinal) { ["message"] = error.Message };
        if (error.Locations is { Count: > 0 } locations) view["locations"] = locations;
        if (error.Path is { IsRoot: false } path) view["path"] = path.ToList();
        if (error.Extensions is { Count: > 0 } extensions) view["extensions"] = extensions;
        return view;
    }
}
