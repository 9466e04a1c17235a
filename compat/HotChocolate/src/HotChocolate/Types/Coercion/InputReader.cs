namespace HotChocolate.Types.Coercion;

/// <summary>
/// Input coercion (spec §3.5 to §3.12) of one notation: literals, JSON or CLR values. What comes out is independent of CLR types that
/// resolvers want: leaf values, arrays for lists, <see cref="CoercedObject"/> for input objects.
/// </summary>
internal abstract class InputReader<TNode>
{
    /// <summary>Coerces a value.</summary>
    /// <exception cref="CoercionException">The type refuses it.</exception>
    public virtual object? Read(TNode node, GraphType type, InputSite site, ref CoercionState state)
    {
        if (IsNull(node)) return type.IsNonNull ? throw state.At(InputErrors.NullNotAllowed()) : null;
        return type.Nullable switch
        {
            // Spec §3.12: a value that is no list is a list of one.
            ListModel list => IsList(node) ? ReadList(node, list.OfType, site, ref state) : [Read(node, list.OfType, site, ref state)],
            InputObjectModel input => IsObject(node) ? ReadObject(node, input, ref state) : throw state.At(InputErrors.NotAnObject(KindOf(node), input)),
            LeafTypeModel leaf => ReadLeaf(node, leaf, site, ref state),
            var other => throw new InvalidOperationException($"{other} is no input type.")
        };
    }

    protected abstract bool IsNull(TNode node);

    protected abstract bool IsList(TNode node);

    protected abstract bool IsObject(TNode node);

    protected abstract SyntaxKind KindOf(TNode node);

    protected abstract object Parse(TNode node, LeafTypeModel type, ref CoercionState state);

    protected abstract object?[] ReadList(TNode node, GraphType itemType, InputSite site, ref CoercionState state);

    protected abstract int CountFields(TNode node);

    /// <summary>Hands every field of <paramref name="node"/> to <see cref="ReadField"/>.</summary>
    protected abstract void ReadFields(TNode node, CoercedObject target, ref List<string>? unknown, ref CoercionState state);

    protected object? ReadItem(TNode node, int index, GraphType itemType, InputSite site, ref CoercionState state)
    {
        state.Enter(index);
        var value = Read(node, itemType, site, ref state);
        state.Leave();
        return value;
    }

    protected void ReadField(string name, TNode node, CoercedObject target, ref List<string>? unknown, ref CoercionState state)
    {
        if (target.Type.FindField(name) is not { } field)
        {
            (unknown ??= []).Add(name);
            return;
        }
        state.Enter(name);
        var site = new InputSite(target.Type, field);
        if (target.Type.IsOneOf && IsNull(node)) throw state.At(InputErrors.OneOfNull(site));
        target.Give(field.Index, Read(node, field.Type, site, ref state));
        state.Leave();
    }

    private object ReadLeaf(TNode node, LeafTypeModel leaf, InputSite site, ref CoercionState state)
    {
        try
        {
            return Parse(node, leaf, ref state);
        }
        catch (CoercionException exception)
        {
            throw state.At(InputErrors.AtSite(exception, site, leaf));
        }
    }

    // Spec §3.10, input coercion. What was given is judged first, then what is missing, then what should not be there.
    private CoercedObject ReadObject(TNode node, InputObjectModel type, ref CoercionState state)
    {
        if (type.IsOneOf) EnsureOneOf(CountFields(node), type, ref state);
        var target = new CoercedObject(type);
        List<string>? unknown = null;
        ReadFields(node, target, ref unknown, ref state);
        foreach (var field in type.Fields)
        {
            if (target.IsGiven(field.Index)) continue;
            state.Enter(field.Name);
            var site = new InputSite(type, field);
            if (field.DefaultValue is not null) target.GiveDefault(field.Index, InputFieldPlan.Of(field).Default(site, ref state));
            else if (field.Type.IsNonNull) throw state.At(InputErrors.FieldMissing(site));
            state.Leave();
        }
        if (unknown is not null) throw state.At(InputErrors.UnknownFields(unknown, type));
        return target;
    }

    // Spec §3.10.1: how many fields there are is judged before what they are.
    private static void EnsureOneOf(int fields, InputObjectModel type, ref CoercionState state)
    {
        if (fields == 0) throw state.At(InputErrors.OneOfNoneSet(type));
        if (fields > 1) throw state.At(InputErrors.OneOfSeveralSet(type));
    }
}
