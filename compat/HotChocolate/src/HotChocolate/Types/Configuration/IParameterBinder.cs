namespace HotChocolate.Types.Configuration;

/// <summary>Supplies a resolver parameter from somewhere else than the arguments.</summary>
internal interface IParameterBinder
{
    bool CanBind(ParameterInfo parameter);

    /// <summary>An expression of the parameter's type over the resolver context.</summary>
    Expression Bind(ParameterInfo parameter, ParameterExpression context);

    /// <summary>Whether a resolver with such a parameter may still run on the pure path.</summary>
    bool IsPure { get; }
}
