using HotChocolate.CostAnalysis;

namespace HotChocolate.Validation.Cost;

/// <summary>
/// Computes the cost of an operation of a valid document. A field costs its weight, else 1 where it returns objects and 0 where it does
/// not, and so does an object that is given as argument or input field; what stands below a list counts once for every item that it can
/// have. Values of variables are not known here, so they count as much as they may.
/// </summary>
internal sealed class CostAnalyzer
{
    private readonly SchemaModel _schema;
    private readonly CostOptions _options;
    private readonly InputCost _inputCost;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly List<IError> _errors = [];
    private Path _path = Path.Root;

    private CostAnalyzer(SchemaModel schema, DocumentNode document, CostOptions options)
    {
        _schema = schema;
        _options = options;
        _inputCost = new InputCost(options);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>()) _fragments.TryAdd(fragment.Name.Value, fragment);
    }

    /// <summary>Computes the cost of an operation.</summary>
    /// <returns>The cost, and what is wrong with the sizes that paged fields were asked for.</returns>
    public static (OperationCost Cost, IReadOnlyList<IError> Errors) Analyze(
        SchemaModel schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        CostOptions options)
    {
        var analyzer = new CostAnalyzer(schema, document, options);
        var rootType = schema.RootType(operation.Operation) ?? throw new ArgumentException("The document is not valid.", nameof(document));
        var root = new OperationCost(0, rootType.Features.Get<CostFeature>()?.Weight ?? 1);
        return (root + analyzer.Of(operation.SelectionSet, rootType, null, 1), analyzer._errors);
    }

    /// <param name="selectionSet">The selections.</param>
    /// <param name="type">The type that they are applied to.</param>
    /// <param name="sizedFields">The fields whose lists have the size that was given to their parent.</param>
    /// <param name="size">That size.</param>
    private OperationCost Of(SelectionSetNode selectionSet, CompositeTypeModel type, IReadOnlyList<string>? sizedFields, double size)
    {
        var alternatives = new Alternatives(type);
        Collect(selectionSet, type, []);
        return alternatives.Highest();

        void Collect(SelectionSetNode selections, CompositeTypeModel scope, HashSet<string> visited)
        {
            foreach (var selection in selections.Selections)
            {
                switch (selection)
                {
                    case FieldNode field when _schema.FindField(scope, field.Name.Value) is { } model:
                        alternatives.Add(scope, Of(field, model, sizedFields?.Contains(model.Name) == true ? size : null));
                        break;
                    case InlineFragmentNode inline:
                        Collect(inline.SelectionSet, Condition(inline.TypeCondition, scope), visited);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && _fragments.TryGetValue(spread.Name.Value, out var fragment):
                        Collect(fragment.SelectionSet, Condition(fragment.TypeCondition, scope), visited);
                        break;
                }
            }
        }
    }

    private OperationCost Of(FieldNode field, OutputFieldModel model, double? sizeFromParent)
    {
        var type = model.Type.NamedType;
        var fieldCost = (model.Features.Get<CostFeature>()?.Weight ?? (type.IsComposite ? 1 : 0)) + _inputCost.Of(field.Arguments, model);
        var typeWeight = type.Features.Get<CostFeature>()?.Weight ?? (type.IsComposite ? 1 : 0);

        IReadOnlyList<string>? sizedFields = null;
        var items = sizeFromParent ?? 1;
        var size = 1d;
        if (model.Features.Get<ListSizeFeature>() is { } listSize)
        {
            size = Size(field, model, listSize);
            if (listSize.SizedFields.Count > 0)
            {
                sizedFields = listSize.SizedFields;
            }
            else
            {
                items = size;
            }
        }

        var below = default(OperationCost);
        if (field.SelectionSet is { } selectionSet && type is CompositeTypeModel composite)
        {
            var outer = _path;
            _path = outer.Append((field.Alias ?? field.Name).Value);
            below = Of(selectionSet, composite, sizedFields, size);
            _path = outer;
        }

        return new OperationCost(fieldCost, items * typeWeight) + (items * below);
    }

    private double Size(FieldNode field, OutputFieldModel model, ListSizeFeature listSize)
    {
        double? largest = null;
        var given = 0;
        foreach (var argument in field.Arguments)
        {
            if (argument.Value is NullValueNode || !listSize.SlicingArguments.Contains(argument.Name.Value)) continue;
            given++;
            var size = argument.Value is IntValueNode number ? number.ToDouble() : listSize.AssumedSize ?? 1;
            largest = Math.Max(largest ?? 0, size);
        }

        if (listSize is { RequireOneSlicingArgument: true, SlicingArguments.Count: > 0 } && given != 1)
        {
            _errors.Add(ErrorBuilder.New()
                .SetMessage("Exactly one slicing argument must be defined.")
                .AddLocation(field)
                .SetPath(_path.Append((field.Alias ?? field.Name).Value))
                .SetExtension("fieldCoordinate", model.Coordinate.ToString())
                .SetCode("HC0082")
                .Build());
        }

        var ofDefault = _options.ApplySlicingArgumentDefaultValue ? listSize.SlicingArgumentDefaultValue : null;
        return largest ?? ofDefault ?? listSize.AssumedSize ?? 1;
    }

    private CompositeTypeModel Condition(NamedTypeNode? condition, CompositeTypeModel scope) =>
        condition is null ? scope : _schema.FindType(condition.Name.Value) as CompositeTypeModel ?? scope;

    /// <summary>Where an object can be of several types, the selections of only one of them are answered: the dearest counts.</summary>
    private sealed class Alternatives(CompositeTypeModel type)
    {
        private Dictionary<ObjectModel, OperationCost>? _byType;
        private OperationCost _common;

        public void Add(CompositeTypeModel scope, OperationCost cost)
        {
            if (scope == type || type is ObjectModel)
            {
                _common += cost;
                return;
            }

            _byType ??= [];
            foreach (var possible in scope.PossibleTypes) _byType[possible] = _byType.GetValueOrDefault(possible) + cost;
        }

        public OperationCost Highest()
        {
            var highest = default(OperationCost);
            foreach (var (_, cost) in _byType ?? []) highest = OperationCost.Max(highest, cost);
            return _common + highest;
        }
    }
}
