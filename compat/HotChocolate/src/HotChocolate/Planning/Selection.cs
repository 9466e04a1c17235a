using System.Text.Encodings.Web;
using HotChocolate.Authorization;
using HotChocolate.Execution.Processing;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Planning;

/// <summary>One response field of one object type: everything about it that does not change from request to request.</summary>
internal sealed class Selection : ISelection
{
    private readonly CompiledOperation _operation;
    private volatile SelectionSet? _first;
    private Dictionary<ObjectModel, SelectionSet>? _others;

    public Selection(CompiledOperation operation, int id, string responseName, ObjectModel declaringType, OutputFieldModel field, SelectedNode[] nodes)
    {
        _operation = operation;
        Id = id;
        ResponseName = responseName;
        DeclaringType = declaringType;
        Field = field;
        Nodes = nodes;
        EncodedName = JsonEncodedText.Encode(responseName, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        NamedType = field.Type.NamedType;
        IsNonNull = field.Type.IsNonNull;
        Leaf = NamedType as LeafTypeModel;
        IsList = field.Type.IsList;
        IsTypeName = ReferenceEquals(field, operation.Schema.TypeNameField);
        var rules = AuthorizationRules.Of(field, declaringType, operation.Schema);
        Pure = rules.Count == 0 ? field.PureResolver : null;
        Pipeline = AuthorizationRules.Guard(field.Pipeline, rules);
        IsConditional = !Array.Exists(nodes, n => n.Conditions.Length == 0);
        HasArguments = field.Arguments.Count > 0;
        Arguments = CompiledArguments.Compile(field, nodes[0].Node);
    }

    public int Id { get; }
    public string ResponseName { get; }
    public JsonEncodedText EncodedName { get; }
    public ObjectModel DeclaringType { get; }
    public OutputFieldModel Field { get; }
    public GraphType Type => Field.Type;
    public NamedTypeModel NamedType { get; }
    public bool IsNonNull { get; }

    /// <summary>The type of the value (or of the items) where it has no sub-selections.</summary>
    public LeafTypeModel? Leaf { get; }

    /// <summary>The resolver where the value can be had at once; null where <see cref="Pipeline"/> has to run.</summary>
    public PureFieldDelegate? Pure { get; }

    /// <summary>Authorization, middleware and resolver.</summary>
    public FieldDelegate? Pipeline { get; }

    public bool IsTypeName { get; }
    public bool IsList { get; }

    /// <summary>The field nodes that were merged; at least one.</summary>
    public SelectedNode[] Nodes { get; }

    public FieldNode SyntaxNode => Nodes[0].Node;
    public CompiledArguments Arguments { get; }
    public bool HasArguments { get; }

    /// <summary>Whether @skip or @include decide at run time whether it is there.</summary>
    public bool IsConditional { get; }

    IObjectField ISelection.Field => Field;
    IType ISelection.Type => Type;
    IObjectType ISelection.DeclaringType => DeclaringType;

    /// <summary>Whether a request whose condition variables have these values sees the field.</summary>
    public bool IsIncluded(bool[] variables)
    {
        if (!IsConditional) return true;
        foreach (var node in Nodes)
            if (node.Holds(variables)) return true;
        return false;
    }

    /// <summary>The sub-selections for a value of the object type; compiled on first use.</summary>
    public SelectionSet SelectionsFor(ObjectModel type)
    {
        var first = _first;
        if (first is not null && ReferenceEquals(first.Type, type)) return first;
        lock (Nodes)
        {
            if (_first is null) return _first = _operation.Compile(this, type);
            if (ReferenceEquals(_first.Type, type)) return _first;
            _others ??= [];
            if (!_others.TryGetValue(type, out var set)) _others.Add(type, set = _operation.Compile(this, type));
            return set;
        }
    }

    public override string ToString() => $"{DeclaringType.Name}.{ResponseName}";
}

/// <summary>A field node and what has to hold for it to count.</summary>
internal readonly record struct SelectedNode(FieldNode Node, Condition[] Conditions)
{
    public bool Holds(bool[] variables)
    {
        foreach (var condition in Conditions)
            if (variables[condition.Variable] != condition.Expected) return false;
        return true;
    }
}
