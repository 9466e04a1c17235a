namespace HotChocolate.Types.Coercion;

/// <summary>Compiles what makes instances of input classes, records and structs.</summary>
internal static class InputObjectFactory
{
    /// <summary>
    /// The function for <see cref="InputObjectModel.CreateInstance"/>: values that a constructor takes go there, the others into properties.
    /// A property that was not given keeps what its class sets.
    /// </summary>
    /// <exception cref="SchemaException">No constructor fits, or a field has neither a parameter nor a setter.</exception>
    public static Func<object?[], bool[], object> Compile(InputObjectModel type)
    {
        var runtimeType = type.RuntimeType;
        var values = Expression.Parameter(typeof(object?[]), "values");
        var present = Expression.Parameter(typeof(bool[]), "present");
        var instance = Expression.Variable(runtimeType, "instance");
        var (constructor, taken) = FindConstructor(type);

        var steps = new List<Expression>
        {
            Expression.Assign(instance, constructor is null
                ? Expression.New(runtimeType)
                : Expression.New(constructor, constructor.GetParameters().Select(p => Argument(p, taken[p], values, present))))
        };
        foreach (var field in type.Fields)
        {
            if (taken.ContainsValue(field)) continue;
            if (field.Member is not PropertyInfo { CanWrite: true } property)
                throw new SchemaException($"The input field `{type.Name}.{field.Name}` cannot be set: `{runtimeType}` has no such setter or constructor parameter.");
            steps.Add(Expression.IfThen(At(present, field), Expression.Assign(Expression.Property(instance, property), Convert(values, field, property.PropertyType))));
        }
        steps.Add(Expression.Convert(instance, typeof(object)));
        return Expression.Lambda<Func<object?[], bool[], object>>(Expression.Block([instance], steps), values, present).Compile();
    }

    // The constructor that takes the most fields and nothing else. Null: the constructor that every struct has.
    private static (ConstructorInfo?, Dictionary<ParameterInfo, InputFieldModel>) FindConstructor(InputObjectModel type)
    {
        foreach (var candidate in type.RuntimeType.GetConstructors().OrderByDescending(c => c.GetParameters().Length))
        {
            var taken = new Dictionary<ParameterInfo, InputFieldModel>();
            foreach (var parameter in candidate.GetParameters())
            {
                if (type.Fields.FirstOrDefault(f => Matches(f, parameter)) is { } field) taken.Add(parameter, field);
            }
            if (taken.Count == candidate.GetParameters().Length) return (candidate, taken);
        }
        return type.RuntimeType.IsValueType
            ? (null, [])
            : throw new SchemaException($"`{type.RuntimeType}` has no public constructor that takes fields of the input type {type.Name} only.");
    }

    private static bool Matches(InputFieldModel field, ParameterInfo parameter)
        => parameter.ParameterType == field.RuntimeType
            && (string.Equals(field.Member?.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(field.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));

    private static Expression Argument(ParameterInfo parameter, InputFieldModel field, Expression values, Expression present)
    {
        var given = Convert(values, field, parameter.ParameterType);
        return parameter is { HasDefaultValue: true, DefaultValue: { } fallback } && parameter.ParameterType.IsInstanceOfType(fallback)
            ? Expression.Condition(At(present, field), given, Expression.Constant(fallback, parameter.ParameterType))
            : given;
    }

    private static Expression At(Expression array, InputFieldModel field) => Expression.ArrayIndex(array, Expression.Constant(field.Index));

    private static UnaryExpression Convert(Expression values, InputFieldModel field, Type type) => Expression.Convert(At(values, field), type);
}
