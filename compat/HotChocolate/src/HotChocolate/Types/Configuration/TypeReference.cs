namespace HotChocolate.Types.Configuration;

/// <summary>How a configuration names a type before it exists.</summary>
internal abstract record TypeReference
{
    /// <summary>
    /// By CLR type. <paramref name="Nullability"/> flattens the nullable flags of the type and its type arguments, depth first, as the compiler
    /// does; null: taken from the type alone (reference types non-null).
    /// Schema types (<c>NonNullType</c>, <c>ObjectType</c>, <c>IntType</c>, …) may be named too, and then rule.
    /// </summary>
    public sealed record Clr(Type Type, bool IsInput, IReadOnlyList<bool>? Nullability = null) : TypeReference;

    /// <summary>By syntax, such as <c>[User!]!</c>.</summary>
    public sealed record Syntax(ITypeNode Type) : TypeReference;

    /// <summary>Made on completion.</summary>
    public sealed record Made(Func<ITypeCompletion, GraphType> Create, string Key) : TypeReference;

    /// <summary>Stands where a descriptor has not been told a type yet; an error on completion.</summary>
    /// <param name="Owner">Whose type is missing, for the message.</param>
    public sealed record Missing(string Owner) : TypeReference;
}

/// <summary>What late configuration steps can do with the schema under construction.</summary>
internal interface ITypeCompletion
{
    IServiceProvider Services { get; }

    SchemaSetup Setup { get; }

    /// <summary>The finished (or half-finished: fields may still be empty) type behind a reference; discovers it where it is new.</summary>
    GraphType Resolve(TypeReference reference);

    /// <summary>
    /// The type of that name, made by <paramref name="create"/> where there is none yet; its fields may be set later through <see cref="Defer"/>.
    /// </summary>
    T GetOrAdd<T>(string name, Func<T> create) where T : NamedTypeModel;

    /// <summary>
    /// The object type of that name, made from the configuration that <paramref name="create"/> gives for the name where there is none yet.
    /// </summary>
    ObjectModel GetOrAddObject(string name, Func<string, TypeConfiguration> create);

    /// <summary>The configuration that a type is being made from; null for types without one, such as those of <see cref="GetOrAdd"/>.</summary>
    TypeConfiguration? FindConfiguration(FieldsTypeModel type);

    /// <summary>Runs when all types are known, before the schema is handed out.</summary>
    void Defer(Action action);

    /// <summary>An output field from its configuration: pipeline built, types resolved.</summary>
    OutputFieldModel Complete(FieldConfiguration field, FieldsTypeModel declaringType);

    InputFieldModel Complete(InputConfiguration input);
}
