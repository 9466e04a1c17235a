using System.Collections.Immutable;
using HotChocolate.Planning;

namespace HotChocolate.Execution.Processing;

/// <summary>ExecuteSelectionSet and ExecuteField (spec §6.3.1, §6.4): pure resolvers at once, the others as tasks.</summary>
internal sealed partial class OperationRun
{
    private ResolverContext? _pure;

    /// <summary>The root fields. Even pure resolvers are treated as tasks are: an error has a place, and does not keep the others from running.</summary>
    private void FillRoot(ResultObject root)
    {
        var selections = root.Set.Selections;
        for (var i = 0; i < selections.Length; i++)
        {
            var selection = selections[i];
            if (!selection.IsIncluded(_conditions)) root.Values[i] = ResultObject.Skipped;
            else if (selection.IsTypeName) root.Values[i] = root.Set.Type.Name;
            else if (selection.Pure is null || IsSerial(root)) Enqueue(root, i, selection);
            else Start(new ResolverContext(this, root, i, selection));
        }
    }

    /// <summary>The fields of any other object; false where a null that may not be there takes the object away (spec §6.4.4).</summary>
    private bool Fill(ResultObject node)
    {
        var selections = node.Set.Selections;
        for (var i = 0; i < selections.Length; i++)
        {
            var selection = selections[i];
            if (selection.IsConditional && !selection.IsIncluded(_conditions)) node.Values[i] = ResultObject.Skipped;
            else if (selection.IsTypeName) node.Values[i] = node.Set.Type.Name;
            else if (selection.Pure is null) Enqueue(node, i, selection);
            else if (!ResolvePure(node, i, selection)) return false;
        }
        return true;
    }

    private void Enqueue(ResultObject node, int index, Selection selection)
    {
        var context = new ResolverContext(this, node, index, selection);
        (IsSerial(node) || !selection.Field.IsParallelExecutable ? _serial ??= new() : _ready ??= new()).Enqueue(context);
    }

    private bool ResolvePure(ResultObject node, int index, Selection selection)
    {
        var context = PureContext(node, index, selection);
        var hasErrors = false;
        object? result = null;
        try
        {
            var value = !selection.HasArguments || context.TryCoerceArguments() ? selection.Pure!(context) : null;
            hasErrors = context.HasErrors;
            // Most fields are plain leaves.
            if (value is not null && (selection.Leaf is not { } leaf || selection.IsList || !leaf.TrySerialize(value, out result)))
                result = Complete(new Field(selection, node, index, context.ScopedState), selection.Type, value, node, index, ref hasErrors);
        }
        catch (Exception exception)
        {
            ReportWithoutPlace(exception);
            hasErrors = true;
        }
        node.Values[index] = result;
        if (result is not null || !selection.IsNonNull) return true;
        if (!hasErrors) ReportNull(selection, node, index);
        return false;
    }

    /// <summary>The one context that all pure resolvers below the root share: each is done before the next one starts.</summary>
    private ResolverContext PureContext(ResultObject node, int index, Selection selection)
    {
        if (_pure is null) return _pure = new ResolverContext(this, node, index, selection) { IsShared = true };
        _pure.Reset(node, index, selection);
        return _pure;
    }

    private void Start(ResolverContext context)
    {
        if (_isFinished || context.Node.IsDetached) return;
        try
        {
            if (context.TryCoerceArguments())
            {
                var selection = context.Selection;
                if (selection.Pure is { } pure)
                {
                    context.Result = pure(context);
                }
                else
                {
                    _ = Aborted;
                    var task = Setup.Instrumentation is { TracesFields: true } tracing ? tracing.ResolveAsync(context) : selection.Pipeline!(context);
                    if (!task.IsCompleted)
                    {
                        Await(context, task);
                        return;
                    }
                    task.GetAwaiter().GetResult();
                }
            }
        }
        catch (Exception exception)
        {
            context.Fail(exception);
        }
        Settle(context);
    }

    private void Resume(ResolverContext context)
    {
        _waiting--;
        try
        {
            context.EndWait();
        }
        catch (Exception exception)
        {
            context.Fail(exception);
        }
        if (!context.IsSettled) Settle(context);
    }

    /// <summary>A resolver is done: its value goes into the response.</summary>
    private void Settle(ResolverContext context)
    {
        if (!_isFinished)
        {
            if (!context.HasFailed && AsyncLists.TryRead(context, Aborted, out var reading))
            {
                Await(context, reading);
                return;
            }
            Place(context);
        }
        context.IsSettled = true;
        var cleaning = context.CleanAsync();
        if (!cleaning.IsCompletedSuccessfully) Await(context, cleaning);
    }

    private void Place(ResolverContext context)
    {
        var (node, index, selection) = (context.Node, context.Index, context.Selection);
        if (node.IsDetached) return;
        var hasErrors = context.HasErrors;
        var value = context.HasFailed ? null : context.Result;
        object? result = null;
        try
        {
            if (value is not null) result = Complete(new Field(selection, node, index, context.ScopedState), selection.Type, value, node, index, ref hasErrors);
        }
        catch (Exception exception)
        {
            // Lists that are made while they are read can throw.
            context.Fail(exception);
            hasErrors = true;
        }
        node.Values[index] = result;
        if (result is not null || !selection.Type.IsNonNull) return;
        if (!hasErrors) ReportNull(selection, node, index);
        Propagate(node);
    }

    private void Await(ResolverContext context, ValueTask task)
    {
        _waiting++;
        context.BeginWait(task);
    }

    /// <summary>Puts null into the place of the nearest parent that may be null; without one the data is null (spec §6.4.4).</summary>
    private static void Propagate(ResultNode node)
    {
        while (true)
        {
            node.IsDropped = true;
            if (node.Parent is not { } parent) return;
            if (!parent.TypeOf(node.Index).IsNonNull)
            {
                parent.Replace(node.Index, null);
                return;
            }
            node = parent;
        }
    }

    /// <summary>The field whose value is being completed.</summary>
    private readonly record struct Field(Selection Selection, ResultObject Node, int Index, IImmutableDictionary<string, object?>? ScopedState);
}
