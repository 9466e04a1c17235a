using HotChocolate.Validation.Options;

namespace HotChocolate.Validation;

/// <summary>What the rules know about the place where the walk is, and where they put their errors.</summary>
internal sealed class ValidationContext
{
    private readonly List<IError>?[] _errors = new List<IError>?[Enum.GetValues<RuleGroup>().Length];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);

    public ValidationContext(SchemaModel schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment) _fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    public SchemaModel Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>The first fragment of every name.</summary>
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments => _fragments;

    /// <summary>The response names of the enclosing fields.</summary>
    public Path Path { get; set; } = Path.Root;

    /// <summary>The type that the current selection set is applied to.</summary>
    public CompositeTypeModel ParentType { get; set; } = null!;

    /// <summary>The operation or fragment around the current node.</summary>
    public IExecutableDefinitionNode Definition { get; set; } = null!;

    /// <summary>Set by a rule after which nothing more is worth saying.</summary>
    public bool IsAborted { get; private set; }

    public bool HasErrors { get; private set; }

    /// <summary>The uses of variables that the walk has met.</summary>
    public VariableUsages VariableUsages { get; } = new();

    /// <summary>Whether fragments spread themselves, so that nothing may follow spreads without a guard.</summary>
    public bool HasFragmentCycle { get; set; }

    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>Whether no more errors of a chapter are kept, so that a rule may stop looking for them.</summary>
    public bool IsFull(RuleGroup group) => _errors[(int)group]?.Count >= Options.MaxAllowedErrors;

    public void Report(RuleGroup group, IError error)
    {
        HasErrors = true;
        var errors = _errors[(int)group] ??= [];
        if (errors.Count < Options.MaxAllowedErrors) errors.Add(error);
    }

    /// <summary>Reports the error as the only one and ends the walk.</summary>
    public void Abort(IError error)
    {
        Array.Clear(_errors);
        Report(RuleGroup.Limits, error);
        IsAborted = true;
    }

    /// <summary>The errors by chapter, then in the order of the walk.</summary>
    public IReadOnlyList<IError> Errors()
    {
        if (!HasErrors) return [];
        var all = new List<IError>();
        foreach (var group in _errors)
        {
            // Where things other than variables are wrong too, a variable may only seem to be unused.
            if (group is not null && (group != _errors[(int)RuleGroup.VariableUses] || all.Count == (_errors[(int)RuleGroup.Variables]?.Count ?? 0)))
            {
                all.AddRange(group);
            }
        }

        return all.Count > Options.MaxAllowedErrors ? all.GetRange(0, Options.MaxAllowedErrors) : all;
    }
}
