using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types.Model;

namespace HotChocolate.Types.Configuration;

/// <summary>An object or interface type while the schema is being built.</summary>
internal sealed class TypeConfiguration
{
    public required string Name { get; set; }
    public required TypeKind Kind { get; init; }
    public string? Description { get; set; }
    public Type RuntimeType { get; init; } = typeof(object);

    /// <summary>Which root it is; null for an ordinary type.</summary>
    public Language.OperationType? Operation { get; init; }

    public List<FieldConfiguration> Fields { get; } = [];
    public List<AppliedDirective> Directives { get; } = [];
    public Features Features { get; } = new();
}

/// <summary>Supplies a resolver parameter from somewhere else than the arguments.</summary>
internal interface IParameterBinder
{
    bool CanBind(ParameterInfo parameter);

    /// <summary>An expression of the parameter's type over the resolver context.</summary>
    Expression Bind(ParameterInfo parameter, ParameterExpression context);

    /// <summary>Whether a resolver with such a parameter may still run on the pure path.</summary>
    bool IsPure { get; }
}
