using System.Runtime.InteropServices;
using HotChocolate.Validation.Options;

namespace HotChocolate.Validation;

/// <summary>
/// Walks the operations of a valid document with its fragments put in their places, as they will be compiled, for the limits that count
/// levels. Fragments can make a small document expand without end in sight, so the work is limited too.
/// </summary>
internal sealed class ExpandedDocument(ValidationContext context, int? maxAllowedExecutionDepth)
{
    private const int MaxSelections = 25_000;

    private static readonly HashSet<string> s_typeLists = new(StringComparer.Ordinal) { "fields", "inputFields", "interfaces", "possibleTypes" };

    private readonly ValidationOptions _options = context.Options;
    private readonly Dictionary<OutputFieldModel, int> _enclosing = [];
    private int _selections;
    private int _depth;

    public void CheckLimits()
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation || context.Schema.RootType(operation.Operation) is not { } type)
            {
                continue;
            }

            _depth = 0;
            Walk(operation.SelectionSet, type, Path.Root, 0, [], isConditional: false);
            if (!_options.DisableDepthRule && _depth > maxAllowedExecutionDepth)
            {
                context.Report(RuleGroup.Limits, ValidationErrors
                    .Error($"The GraphQL document has an execution depth of {_depth} which exceeds the max allowed execution depth of {maxAllowedExecutionDepth}.", operation)
                    .With("allowedExecutionDepth", maxAllowedExecutionDepth)
                    .With("detectedExecutionDepth", _depth)
                    .Build());
            }
        }
    }

    private void Walk(
        SelectionSetNode selectionSet, CompositeTypeModel type, Path path, int depth, Dictionary<FragmentDefinitionNode, int> visits, bool isConditional)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (++_selections > MaxSelections)
            {
                context.Abort(ValidationErrors.Error("The fragments of the document expand to too many fields.", selection).Build());
            }

            if (context.IsAborted) return;
            var conditional = isConditional || selection.Directives.Any(d => d.Name.Value is "skip" or "include");
            switch (selection)
            {
                case FieldNode field:
                    WalkField(field, type, path, depth + 1);
                    break;
                case InlineFragmentNode inline:
                    Walk(inline.SelectionSet, Condition(inline.TypeCondition, type), path, depth, visits, conditional);
                    break;
                case FragmentSpreadNode spread when context.FindFragment(spread.Name.Value) is { } fragment && Visit(visits, fragment, conditional):
                    Walk(fragment.SelectionSet, Condition(fragment.TypeCondition, type), path, depth, visits, conditional);
                    break;
            }
        }
    }

    /// <summary>
    /// A fragment is put into a selection set once, but once more for every condition that it stands under there, each compared with all before.
    /// </summary>
    private bool Visit(Dictionary<FragmentDefinitionNode, int> visits, FragmentDefinitionNode fragment, bool isConditional)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(visits, fragment, out _);
        if (count < 0) return false;
        _selections += count;
        count = isConditional ? count + 1 : -1;
        return true;
    }

    private void WalkField(FieldNode field, CompositeTypeModel type, Path path, int depth)
    {
        if (context.Schema.FindField(type, field.Name.Value) is not { } model) return;
        var counts = !_options.SkipIntrospectionFields || !(model.IsIntrospectionField || type.IsIntrospectionType);
        _depth = counts ? Math.Max(_depth, depth) : _depth;
        if (field.SelectionSet is null || model.Type.NamedType is not CompositeTypeModel below) return;
        var recurrences = _enclosing[model] = _enclosing.GetValueOrDefault(model) + 1;
        if (recurrences > Allowed(type, model, out var message, out var code))
        {
            context.Abort(ValidationErrors.Error(message, field).At(path).SetCode(code).Build());
            return;
        }

        Walk(field.SelectionSet, below, path.Append((field.Alias ?? field.Name).Value), depth, [], isConditional: false);
        _enclosing[model] = recurrences - 1;
    }

    private int Allowed(CompositeTypeModel type, OutputFieldModel model, out string message, out string code)
    {
        if (type.IsIntrospectionType || model.IsIntrospectionField)
        {
            message = "Maximum allowed introspection depth exceeded.";
            code = "HC0086";
            return type.Name != "__Type" ? int.MaxValue
                : s_typeLists.Contains(model.Name) ? _options.MaxAllowedListRecursiveDepth
                : model.Name == "ofType" ? _options.MaxAllowedOfTypeDepth
                : int.MaxValue;
        }

        message = "Maximum allowed coordinate cycle depth was exceeded.";
        code = "HC0087";
        return _options.FieldCycleDepths.TryGetValue(model.Coordinate, out var limit) ? limit : _options.MaxFieldCycleDepth ?? int.MaxValue;
    }

    private CompositeTypeModel Condition(NamedTypeNode? condition, CompositeTypeModel type) =>
        condition is null ? type : context.Schema.FindType(condition.Name.Value) as CompositeTypeModel ?? type;
}
