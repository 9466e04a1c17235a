namespace HotChocolate.Validation.Rules;

/// <summary>
/// Spec §5.3.2: fields with one response name can be answered by one value. Instead of comparing every field with every other, fields are
/// gathered by response name into sets, and all members of a set are compared with the first: to have the same name and arguments, or a
/// type of the same shape, is transitive. A set that was seen is not looked at again, and the work for one document is limited.
/// </summary>
internal sealed class OverlappingFieldsCanBeMerged : ValidationRule
{
    private const int MaxWork = 100_000;

    private readonly Dictionary<SelectionSetNode, int> _ids = [];
    private readonly Dictionary<string, int> _argumentLists = new(StringComparer.Ordinal);
    private readonly Dictionary<FieldNode, int> _arguments = [];
    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);
    private readonly HashSet<(FieldNode, FieldNode)> _reported = [];
    private ValidationContext _context = null!;
    private int _work;

    public override void LeaveDocument(ValidationContext context, DocumentNode document)
    {
        if (context.HasFragmentCycle) return;
        _context = context;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation && context.Schema.RootType(operation.Operation) is { } rootType)
            {
                Compare([(operation.SelectionSet, rootType)], sameParent: true);
                Compare([(operation.SelectionSet, rootType)], sameParent: false);
            }
        }
    }

    /// <summary>
    /// Compares the fields of selection sets that are answered together.
    /// </summary>
    /// <param name="sets">The selection sets with the types that they are applied to.</param>
    /// <param name="sameParent">
    /// True: the sets belong to one object, so fields of types that can be the same object must be the same. False: they may belong to
    /// different objects, so only the shapes of their types must agree.
    /// </param>
    private void Compare(List<(SelectionSetNode Node, CompositeTypeModel Type)> sets, bool sameParent)
    {
        if (_context.IsAborted || !_compared.Add(Key(sets, sameParent))) return;
        var groups = new OrderedDictionary<string, List<Entry>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (node, type) in sets) Collect(node, type, groups, visited);
        if (_work > MaxWork)
        {
            _context.Abort(ValidationErrors.Error("The fields of the document are nested in too many ways to be merged.", sets[0].Node).Build());
            return;
        }

        foreach (var group in groups.Values)
        {
            if (!sameParent)
            {
                Compare(group, SameShape, sameParent: false);
                continue;
            }

            foreach (var alike in SameObject(group)) Compare(alike, SameField, sameParent: true);
        }
    }

    private void Compare(List<Entry> group, Func<Entry, Entry, bool> agree, bool sameParent)
    {
        for (var i = 1; i < group.Count; i++)
        {
            if (!agree(group[0], group[i]))
            {
                Report(group[0], group[i]);
                return;
            }
        }

        var below = new List<(SelectionSetNode, CompositeTypeModel)>();
        foreach (var entry in group)
        {
            if (entry is { Node.SelectionSet: { } selectionSet, Model.Type.NamedType: CompositeTypeModel type })
            {
                below.Add((selectionSet, type));
            }
        }

        if (below.Count > 0) Compare(below, sameParent);
    }

    private void Collect(SelectionSetNode selectionSet, CompositeTypeModel type, OrderedDictionary<string, List<Entry>> groups, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            _work++;
            switch (selection)
            {
                case FieldNode field when _context.Schema.FindField(type, field.Name.Value) is { } model:
                    var name = (field.Alias ?? field.Name).Value;
                    if (!groups.TryGetValue(name, out var group)) groups.Add(name, group = []);
                    group.Add(new Entry(field, type, model));
                    break;
                case InlineFragmentNode { TypeCondition: null } inline:
                    Collect(inline.SelectionSet, type, groups, visited);
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } inline:
                    if (_context.Schema.FindType(condition.Name.Value) is CompositeTypeModel inlineType)
                    {
                        Collect(inline.SelectionSet, inlineType, groups, visited);
                    }

                    break;
                case FragmentSpreadNode spread:
                    if (visited.Add(spread.Name.Value)
                        && _context.FindFragment(spread.Name.Value) is { } fragment
                        && _context.Schema.FindType(fragment.TypeCondition.Name.Value) is CompositeTypeModel fragmentType)
                    {
                        Collect(fragment.SelectionSet, fragmentType, groups, visited);
                    }

                    break;
            }
        }
    }

    /// <summary>Splits a group into those that can be fields of one object: all of abstract types with those of each object type.</summary>
    private IEnumerable<List<Entry>> SameObject(List<Entry> group)
    {
        if (group.TrueForAll(e => e.Parent == group[0].Parent)) return [group];
        var objects = group.Where(e => e.Parent is ObjectModel).Select(e => e.Parent).Distinct().ToList();
        _work += objects.Count * group.Count;
        return objects.Count == 0
            ? [group]
            : objects.Select(type => group.Where(e => e.Parent == type || e.Parent is not ObjectModel).ToList());
    }

    private bool SameField(Entry a, Entry b) =>
        a.Model.Name == b.Model.Name && ((a.Node.Arguments.Count | b.Node.Arguments.Count) == 0 || Arguments(a.Node) == Arguments(b.Node));

    // spec §5.3.2, SameResponseShape
    private static bool SameShape(Entry a, Entry b)
    {
        var (typeA, typeB) = (a.Model.Type, b.Model.Type);
        while (true)
        {
            if (typeA.IsNonNull != typeB.IsNonNull || typeA.IsList != typeB.IsList) return false;
            if (!typeA.IsList) return typeA.NamedType == typeB.NamedType || (typeA.NamedType.IsComposite && typeB.NamedType.IsComposite);
            (typeA, typeB) = (typeA.ItemType, typeB.ItemType);
        }
    }

    /// <summary>A number for the arguments of a field, the same for equal ones in any order, so that large literals are read once.</summary>
    private int Arguments(FieldNode field)
    {
        if (_arguments.TryGetValue(field, out var id)) return id;
        var text = string.Join(',', field.Arguments
            .OrderBy(a => a.Name.Value, StringComparer.Ordinal)
            .Select(a => $"{a.Name.Value}:{ValueText.Canonical(a.Value)}"));
        if (!_argumentLists.TryGetValue(text, out id)) _argumentLists.Add(text, id = _argumentLists.Count);
        _arguments.Add(field, id);
        return id;
    }

    private string Key(List<(SelectionSetNode Node, CompositeTypeModel Type)> sets, bool sameParent)
    {
        var ids = new int[sets.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!_ids.TryGetValue(sets[i].Node, out ids[i])) _ids.Add(sets[i].Node, ids[i] = _ids.Count);
        }

        _work += ids.Length;
        Array.Sort(ids);
        return (sameParent ? "=" : "~") + string.Join(',', ids.Distinct());
    }

    private void Report(Entry a, Entry b)
    {
        if (_reported.Add((a.Node, b.Node)))
        {
            _context.Report(RuleGroup.Fields, ValidationErrors
                .Error("Encountered fields for the same object that cannot be merged.", a.Node)
                .AddLocation(b.Node)
                .With("declaringTypeA", a.Parent.Name)
                .With("declaringTypeB", b.Parent.Name)
                .With("fieldA", a.Model.Name)
                .With("fieldB", b.Model.Name)
                .With("typeA", a.Model.Type.ToString())
                .With("typeB", b.Model.Type.ToString())
                .With("responseNameA", (a.Node.Alias ?? a.Node.Name).Value)
                .With("responseNameB", (b.Node.Alias ?? b.Node.Name).Value)
                .Specified("Field-Selection-Merging"));
        }
    }

    private readonly record struct Entry(FieldNode Node, CompositeTypeModel Parent, OutputFieldModel Model);
}
