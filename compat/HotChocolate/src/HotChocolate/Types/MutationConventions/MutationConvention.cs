namespace HotChocolate.Types.MutationConventions;

/// <summary>
/// Gives mutations one input object, and a payload with the result and the declared errors:
/// <c>rename(input: RenameInput!): RenamePayload!</c>.
/// </summary>
internal sealed class MutationConvention(MutationConventionOptions options)
{
    public void Apply(ITypeCompletion completion, TypeConfiguration type)
    {
        if (type.Operation is not OperationType.Mutation) return;
        foreach (var field in type.Fields)
        {
            var own = field.Features.Get<UseMutationConventionAttribute>();
            var isAskedFor = own is not null || field.Features.Get<DeclaredErrors>() is not null;
            if (field.Ignore || own?.Disable is true || !(isAskedFor || (options.ApplyToAllMutations ?? true))) continue;
            var names = new MutationNames(field.Name, options, own);
            UseInput(completion, field, names);
            UsePayload(completion, field, names);
        }
    }

    // A parameter that already is of the input type stays as it is.
    private static void UseInput(ITypeCompletion completion, FieldConfiguration field, MutationNames names)
    {
        var arguments = field.Arguments.Where(a => !a.Ignore).ToArray();
        if (arguments.Length == 0 || Array.Exists(arguments, a => completion.Resolve(a.Type).NamedType.Name == names.Input)) return;
        var input = completion.GetOrAdd(names.Input, () => new InputObjectModel { Name = names.Input, RuntimeType = typeof(MutationInput) });
        completion.Defer(() =>
        {
            input.Fields = Array.ConvertAll(arguments, completion.Complete);
            input.CreateInstance = (values, _) => new MutationInput(values);
        });
        field.Arguments.Clear();
        field.Arguments.Add(new InputConfiguration
        {
            Name = names.InputArgument,
            Type = new TypeReference.Made(_ => new NonNullModel(input), names.Input + "!"),
            RuntimeType = typeof(MutationInput)
        });
        field.Features.Set(new ArgumentSource((parameter, context) => Bind(arguments, names.InputArgument, parameter, context)));
    }

    private static MethodCallExpression Bind(InputConfiguration[] arguments, string inputArgument, ParameterInfo parameter, ParameterExpression context)
        => Expression.Call(
            typeof(MutationInput),
            nameof(MutationInput.Get),
            [parameter.ParameterType],
            context,
            Expression.Constant(inputArgument),
            Expression.Constant(Array.FindIndex(arguments, a => a.Parameter == parameter)));

    private static void UsePayload(ITypeCompletion completion, FieldConfiguration field, MutationNames names)
    {
        var errors = new ErrorFactories(DeclaredErrorsOf(field), completion.Services);
        var result = completion.Resolve(field.Type);
        var isOwnPayload = result.NamedType.Name == names.Payload;
        if (!isOwnPayload) result = CreatePayload(completion, field.Type, result.NamedType.Name, names);
        if (errors.ErrorTypes.Count > 0) AddErrors(completion, (ObjectModel)result.NamedType, errors.ErrorTypes, names, isOwnPayload);
        field.Type = new TypeReference.Made(_ => new NonNullModel(result.NamedType), names.Payload + "!");
        field.ResultType = null;
        field.Middleware.Insert(0, MutationMiddleware.Create(errors, isOwnPayload));
    }

    private static IEnumerable<Type> DeclaredErrorsOf(FieldConfiguration field)
    {
        var declared = field.Features.Get<DeclaredErrors>()?.Types ?? [];
        return field.ResultType is { } type && ClrTypes.IsFieldResult(type) ? declared.Concat(type.GetGenericArguments().Skip(1)) : declared;
    }

    private static ObjectModel CreatePayload(ITypeCompletion completion, TypeReference type, string typeName, MutationNames names)
    {
        var payload = completion.GetOrAdd(names.Payload, () => new ObjectModel { Name = names.Payload });
        var result = new FieldConfiguration
        {
            Name = names.ResultFieldFor(typeName),
            Type = new TypeReference.Made(c => c.Resolve(type).Nullable, $"{names.Payload}.{typeName}"),
            PureResolver = context => context.Parent<MutationPayload>().Value
        };
        completion.Defer(() => payload.Fields = [completion.Complete(result, payload), .. payload.Fields]);
        return payload;
    }

    private static void AddErrors(ITypeCompletion completion, ObjectModel payload, List<Type> errorTypes, MutationNames names, bool isOwnPayload)
    {
        var union = completion.GetOrAdd(names.Error, () => new UnionModel { Name = names.Error });
        var types = errorTypes.ConvertAll(t => (ObjectModel)completion.Resolve(new TypeReference.Clr(typeof(ErrorType<>).MakeGenericType(t), IsInput: false)).NamedType);
        var errors = new FieldConfiguration
        {
            Name = names.ErrorsField,
            Type = new TypeReference.Made(_ => new ListModel(new NonNullModel(union)), $"[{names.Error}!]"),
            PureResolver = context => (context.Parent<object>() as MutationPayload)?.Errors
        };
        union.PossibleTypes = types;
        if (isOwnPayload && completion.FindConfiguration(payload) is { } configuration)
        {
            foreach (var field in configuration.Fields)
            {
                var type = field.Type;
                field.Type = new TypeReference.Made(c => c.Resolve(type).Nullable, $"{names.Payload}.{field.Name}?");
                field.Middleware.Insert(0, MutationMiddleware.SkipOnErrors);
            }
        }
        completion.Defer(() => payload.Fields = [.. payload.Fields, completion.Complete(errors, payload)]);
    }
}
