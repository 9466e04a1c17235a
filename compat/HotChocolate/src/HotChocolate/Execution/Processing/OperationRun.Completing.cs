using System.Collections;

namespace HotChocolate.Execution.Processing;

/// <summary>CompleteValue (spec §6.4.3).</summary>
internal sealed partial class OperationRun
{
    /// <summary>What goes into the slot. Null where the value, or a part of it that may not be null, is null; <paramref name="hasErrors"/> where that has been reported.</summary>
    private object? Complete(in Field field, GraphType type, object value, ResultNode parent, int index, ref bool hasErrors)
        => type.Nullable switch
        {
            LeafTypeModel leaf => CompleteLeaf(field, leaf, value, ref hasErrors),
            ListModel list => CompleteList(field, list, value, parent, index, ref hasErrors),
            ObjectModel type1 => CompleteObject(field, type1, value, parent, index),
            CompositeTypeModel type1 => CompleteAbstract(field, type1, value, parent, index, ref hasErrors),
            var other => throw new InvalidOperationException($"{other} is not an output type.")
        };

    private object? CompleteLeaf(in Field field, LeafTypeModel leaf, object value, ref bool hasErrors)
    {
        if (leaf.TrySerialize(value, out var result)) return result;
        hasErrors = true;
        Report(RequestErrors.InvalidLeafValue(leaf, value), field.Selection, field.Node, field.Index);
        return null;
    }

    private ResultList? CompleteList(in Field field, ListModel type, object value, ResultNode parent, int index, ref bool hasErrors)
    {
        if (value is not IEnumerable items || value is string)
        {
            hasErrors = true;
            Report(RequestErrors.NotAList(field.Selection.Field, value), field.Selection, field.Node, field.Index);
            return null;
        }
        var itemType = type.OfType;
        var list = new ResultList(itemType, items is ICollection collection ? collection.Count : 4);
        list.Attach(parent, index);
        var i = 0;
        foreach (var item in items)
        {
            var result = item is null ? null : Complete(field, itemType, item, list, i, ref hasErrors);
            if (result is null && itemType.IsNonNull)
            {
                list.IsDropped = true;
                return null;
            }
            list.Items.Add(result);
            i++;
        }
        return list;
    }

    private ResultObject? CompleteObject(in Field field, ObjectModel type, object value, ResultNode parent, int index)
    {
        var node = new ResultObject(field.Selection.SelectionsFor(type), value, field.ScopedState);
        node.Attach(parent, index);
        if (Fill(node)) return node;
        node.IsDropped = true;
        return null;
    }

    private ResultObject? CompleteAbstract(in Field field, CompositeTypeModel type, object value, ResultNode parent, int index, ref bool hasErrors)
    {
        if (FindType(field, type, value) is { } objectType) return CompleteObject(field, objectType, value, parent, index);
        hasErrors = true;
        Report(RequestErrors.NoObjectType(type, value), field.Selection, field.Node, field.Index);
        return null;
    }

    /// <summary>ResolveAbstractType: the exact CLR type wins over a base class.</summary>
    private ObjectModel? FindType(in Field field, CompositeTypeModel type, object value)
    {
        var context = PureContext(field.Node, field.Index, field.Selection);
        ObjectModel? assignable = null;
        foreach (var candidate in type.PossibleTypes)
        {
            if (candidate.IsOfType is null && candidate.RuntimeType == value.GetType()) return candidate;
            if (assignable is null && candidate.IsInstance(context, value)) assignable = candidate;
        }
        return assignable;
    }
}
