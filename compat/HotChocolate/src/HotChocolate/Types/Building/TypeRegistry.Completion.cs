using HotChocolate.Data.Projections;
using HotChocolate.Types.Cost;
using HotChocolate.Types.MutationConventions;
using HotChocolate.Types.Subscriptions;

namespace HotChocolate.Types.Building;

internal sealed partial class TypeRegistry
{
    private readonly List<(string Owner, Action Action, UnknownTypeException Reason)> _waitingForNames = [];
    private bool _hasProgress;

    public OutputFieldModel Complete(FieldConfiguration field, FieldsTypeModel declaringType)
    {
        var operation = _configurations.GetValueOrDefault(declaringType)?.Operation;
        var (resolver, pure) = declaringType is InterfaceModel ? (null, null)
            : field.Resolver is { } given ? (given, field.PureResolver)
            : field.PureResolver is { } pureGiven ? (context => new ValueTask<object?>(pureGiven(context)), pureGiven)
            : field.Member is not null ? _compiler.Compile(field, declaringType.RuntimeType, operation is not null)
            : throw new SchemaException($"The field `{declaringType.Name}.{field.Name}` has neither a member nor a resolver.");
        var model = new OutputFieldModel
        {
            Name = field.Name,
            Description = field.Description,
            DeprecationReason = field.DeprecationReason,
            Type = Resolve(field.Type),
            Arguments = [.. field.Arguments.Where(a => !a.Ignore).Select(Complete)],
            Directives = field.Directives,
            Member = field.Member,
            Resolver = resolver,
            PureResolver = Setup.FieldMiddleware.Count > 0 || FieldPipeline.ChangesResult(field) ? null : pure,
            Pipeline = resolver is null ? null : FieldPipeline.Build(field, Setup.FieldMiddleware, resolver),
            Subscribe = field.Subscribe ?? field.Features.Get<SubscriptionSource>()?.Compile(_compiler, field, declaringType.RuntimeType),
            IsParallelExecutable = field.IsParallelExecutable ?? operation is not OperationType.Mutation,
            DeclaringType = declaringType
        };
        if (!model.Type.NamedType.IsOutputType) throw new SchemaException($"The field `{model.Coordinate}` is of the input type `{model.Type}`.");
        model.Features.CopyFrom(field.Features);
        if (field.ParentRequires is { } required) model.Features.Set(ParentRequirement.Parse(required));
        return model;
    }

    public InputFieldModel Complete(InputConfiguration input)
    {
        var type = Resolve(input.Type);
        if (!type.NamedType.IsInputType) throw new SchemaException($"The input `{input.Name}` is of the output type `{type}`.");
        var model = new InputFieldModel
        {
            Name = input.Name,
            Description = input.Description,
            DeprecationReason = input.DeprecationReason,
            Type = type,
            DefaultValue = input.Default is null or IValueNode ? (IValueNode?)input.Default : ToLiteral(input.Name, input.Default, type),
            RuntimeType = input.RuntimeType,
            Directives = input.Directives,
            Member = input.Member
        };
        model.Features.CopyFrom(input.Features);
        return model;
    }

    private static IValueNode ToLiteral(string name, object value, GraphType type)
    {
        if (type.Nullable is not LeafTypeModel leaf)
            throw new SchemaException($"The default of the input `{name}` cannot be given as a C# value: write it with [DefaultValueSyntax].");
        try
        {
            return leaf.ToLiteral(value);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidCastException or FormatException or CoercionException)
        {
            throw new SchemaException($"The default `{value}` of the input `{name}` is no `{leaf.Name}`.", exception);
        }
    }

    private void Enqueue(FieldsTypeModel model, TypeConfiguration configuration)
    {
        _configurations.Add(model, configuration);
        _pending.Enqueue(() =>
        {
            foreach (var field in configuration.Fields.ToArray())
                for (var i = 0; i < field.Completions.Count; i++) field.Completions[i](this, field);
            if (Setup.Features.Get<MutationConventionSetup>() is { IsEnabled: true } conventions)
                new MutationConvention(conventions.Options).Apply(this, configuration);
            CostDefaults.Apply(Setup, configuration);
            configuration.Fields.RemoveAll(f => f.Ignore);
            if (Setup.Options<SchemaOptions>().SortFieldsByName) configuration.Fields.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            model.Features.CopyFrom(configuration.Features);
            Run(model.Name, () => configuration.Interfaces.ForEach(i => Resolve(i)));
            RunAll(model.Name, [.. configuration.Fields.DistinctBy(f => f.Name)], f => Complete(f, model), fields => model.Fields = fields);
        });
    }

    // Runs later, and again where it names a type that only turns up afterwards.
    private void Run(string owner, Action action) => _pending.Enqueue(() =>
    {
        try
        {
            action();
            _hasProgress = true;
        }
        catch (UnknownTypeException exception)
        {
            _waitingForNames.Add((owner, action, exception));
        }
    });

    // One that has to wait does not keep the others from being completed: they may lead to the type that it names.
    private void RunAll<T, TResult>(string owner, IReadOnlyList<T> items, Func<T, TResult> complete, Action<TResult[]> whenDone)
    {
        var results = new TResult[items.Count];
        var waiting = items.Count;
        if (waiting == 0) whenDone(results);
        for (var i = 0; i < results.Length; i++)
        {
            var index = i;
            Run(owner, () =>
            {
                results[index] = complete(items[index]);
                if (--waiting == 0) whenDone(results);
            });
        }
    }

    private bool RetryUnknownNames()
    {
        if (_waitingForNames.Count == 0) return false;
        if (!_hasProgress)
            throw new SchemaException([.. _waitingForNames.Select(w => new SchemaError($"`{w.Owner}` refers to the type `{w.Reason.Name}`, which is not known."))]);
        _hasProgress = false;
        var waiting = _waitingForNames.ToArray();
        _waitingForNames.Clear();
        foreach (var (owner, action, _) in waiting) Run(owner, action);
        return true;
    }

    /// <summary>Spec §3.7, §3.8: which objects an interface or union stands for. All types must be known.</summary>
    private void LinkAbstractTypes()
    {
        var objects = _types.Values.OfType<ObjectModel>().ToArray();
        var interfaces = _types.Values.OfType<InterfaceModel>().ToArray();
        foreach (var type in interfaces) type.Interfaces = [.. InterfacesOf(type, interfaces)];
        foreach (var type in objects)
        {
            type.Interfaces = [.. InterfacesOf(type, interfaces)];
            type.PossibleTypes = [type];
        }
        foreach (var type in interfaces) type.PossibleTypes = [.. objects.Where(o => o.Interfaces.Contains(type))];
        foreach (var (union, configuration) in _unions)
        {
            var named = configuration.Types.Select(t => Resolve(t).NamedType as ObjectModel
                ?? throw new SchemaException($"The member `{Resolve(t)}` of the union `{union.Name}` is no object type."));
            var implementing = objects.Where(o => union.RuntimeType != typeof(object) && union.RuntimeType.IsAssignableFrom(o.RuntimeType));
            union.PossibleTypes = [.. named.Concat(implementing).Distinct()];
        }
    }

    private IEnumerable<InterfaceModel> InterfacesOf(FieldsTypeModel type, InterfaceModel[] interfaces)
    {
        var named = _configurations.GetValueOrDefault(type)?.Interfaces.Select(i => Resolve(i).NamedType).OfType<InterfaceModel>() ?? [];
        var implemented = type.RuntimeType == typeof(object) ? [] : interfaces.Where(i => i != type && i.RuntimeType != typeof(object) && i.RuntimeType.IsAssignableFrom(type.RuntimeType));
        // An interface that one of them implements is implemented too (spec §3.7).
        return type.Interfaces.Concat(named).Concat(implemented).Distinct();
    }
}
