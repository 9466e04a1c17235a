namespace HotChocolate.Types.Coercion;

/// <summary>Where in a value the coercion is. Costs nothing until a value has an inside.</summary>
/// <param name="variables">The variables that literals may refer to.</param>
/// <param name="root">The variable or argument that the value is for; null where errors name the inside only.</param>
internal ref struct CoercionState(VariableValues variables, string? root)
{
    // Far above what the parsers let through, and far below what a stack holds.
    private const int MaxDepth = 512;

    private (string? Name, int Index)[]? _path;
    private int _depth;

    public VariableValues Variables { get; } = variables;

    public void Enter(string name) => Push((name, 0));

    public void Enter(int index) => Push((null, index));

    public void Leave() => _depth--;

    /// <summary>The exception with the place where it happened.</summary>
    public readonly CoercionException At(CoercionException exception)
    {
        exception.Path.Clear();
        if (root is not null) exception.Path.Add(root);
        for (var i = 0; i < _depth; i++) exception.Path.Add(_path![i] is { Name: { } name } ? name : _path[i].Index);
        return exception;
    }

    private void Push((string?, int) segment)
    {
        if (_depth == MaxDepth) throw At(new CoercionException("The value is nested too deeply."));
        _path ??= new (string?, int)[4];
        if (_depth == _path.Length) Array.Resize(ref _path, _depth * 2);
        _path[_depth++] = segment;
    }
}
