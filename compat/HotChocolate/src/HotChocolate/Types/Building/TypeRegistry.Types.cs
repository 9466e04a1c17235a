using HotChocolate.Types.Coercion;

namespace HotChocolate.Types.Building;

internal sealed partial class TypeRegistry
{
    /// <summary>A root: of a class or schema type; of extensions alone where <paramref name="type"/> is null.</summary>
    public ObjectModel AddRoot(OperationType operation, object? type)
    {
        if (type is null) return AddObject(typeof(object), null, operation, RootName(operation));
        var schemaType = SchemaTypes.IsSchemaType(type) ? Instance(type) : null;
        var root = AddObject(schemaType?.RuntimeType ?? (Type)type, schemaType, operation);
        if (schemaType is not null) _bySchemaType.Add(schemaType, root);
        return root;
    }

    /// <summary>The name of a root that is made from extensions alone.</summary>
    public string RootName(OperationType operation)
    {
        var options = Setup.Options<SchemaOptions>();
        var given = operation switch
        {
            OperationType.Query => options.QueryTypeName,
            OperationType.Mutation => options.MutationTypeName,
            _ => options.SubscriptionTypeName
        };
        return given ?? operation.ToString();
    }

    private ObjectModel AddObject(Type type, ISchemaType? schemaType, OperationType? operation = null, string? name = null)
    {
        var configuration = Describe(
            new TypeConfiguration { Name = name ?? Names.OfType(Named(type, schemaType)), Kind = TypeKind.Object, RuntimeType = type, Operation = operation },
            schemaType,
            c => new ObjectTypeDescriptor(_context, c));
        AddMembers(configuration, Attributes.Find<ObjectTypeAttribute>(type)?.IncludeStaticMembers ?? false);
        var model = AddObject(configuration);
        Know(type, isInput: false, model);
        return model;
    }

    private ObjectModel AddObject(TypeConfiguration configuration)
    {
        _extensions.Apply(configuration);
        var model = Add(new ObjectModel
        {
            Name = configuration.Name,
            Description = configuration.Description,
            RuntimeType = configuration.RuntimeType,
            IsOfType = configuration.IsOfType,
            Directives = configuration.Directives
        });
        Enqueue(model, configuration);
        return model;
    }

    private InterfaceModel AddInterface(Type type, ISchemaType? schemaType)
    {
        var configuration = Describe(
            new TypeConfiguration { Name = Names.OfType(Named(type, schemaType)), Kind = TypeKind.Interface, RuntimeType = type },
            schemaType,
            c => new InterfaceTypeDescriptor(_context, c));
        AddMembers(configuration, includeStatic: false);
        var model = Add(new InterfaceModel { Name = configuration.Name, Description = configuration.Description, RuntimeType = type, Directives = configuration.Directives });
        Know(type, isInput: false, model);
        Enqueue(model, configuration);
        return model;
    }

    private UnionModel AddUnion(Type type, ISchemaType? schemaType)
    {
        var configuration = Describe(
            new UnionConfiguration { Name = Names.OfType(Named(type, schemaType)), RuntimeType = type }, schemaType, c => new UnionTypeDescriptor(_context, c));
        var model = Add(new UnionModel { Name = configuration.Name, Description = configuration.Description, RuntimeType = type, Directives = configuration.Directives });
        Know(type, isInput: false, model);
        _unions.Add((model, configuration));
        _pending.Enqueue(() => configuration.Types.ForEach(t => Resolve(t)));
        return model;
    }

    private EnumModel AddEnum(Type type, ISchemaType? schemaType)
    {
        var configuration = Describe(
            new EnumConfiguration { Name = Names.OfType(Named(type, schemaType)), RuntimeType = type }, schemaType, c => new EnumTypeDescriptor(_context, c));
        if (configuration.Binding is BindingBehavior.Implicit) EnumFactory.AddValues(_context, configuration);
        var model = Add(new EnumModel { Name = configuration.Name, Description = configuration.Description, RuntimeType = type, Directives = configuration.Directives });
        var values = configuration.Values.Where(v => !v.Ignore).ToArray();
        if (values.GroupBy(v => v.Name).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            throw new SchemaException($"The enum `{model.Name}` has several values of the name `{twice.Key}`.");
        model.Values = [.. values.Select(v => new EnumValueModel
        {
            Name = v.Name,
            Value = v.Value,
            Description = v.Description,
            DeprecationReason = v.DeprecationReason,
            Directives = v.Directives
        })];
        Know(type, isInput: false, model);
        Know(type, isInput: true, model);
        return model;
    }

    private InputObjectModel AddInputObject(Type type, ISchemaType? schemaType)
    {
        var configuration = Describe(
            new InputObjectConfiguration { Name = Names.OfInputType(Named(type, schemaType)), RuntimeType = type },
            schemaType,
            c => new InputObjectTypeDescriptor(_context, c));
        if (configuration.Binding is BindingBehavior.Implicit && type != typeof(object))
            foreach (var property in Members.OfInput(type)) InputFactory.GetOrAdd(_context, configuration, property);
        var model = Add(new InputObjectModel
        {
            Name = configuration.Name,
            Description = configuration.Description,
            RuntimeType = type,
            IsOneOf = configuration.IsOneOf,
            Directives = configuration.Directives
        });
        Know(type, isInput: true, model);
        model.Features.CopyFrom(configuration.Features);
        RunAll(model.Name, [.. configuration.Fields.Where(f => !f.Ignore).DistinctBy(f => f.Name)], Complete, fields =>
        {
            model.Fields = fields;
            model.CreateInstance = type == typeof(object) ? null : InputObjectFactory.Compile(model);
        });
        return model;
    }

    // What C# says, then what attributes say, then what a schema type says.
    private T Describe<T>(T configuration, ISchemaType? schemaType, Func<T, IDescriptor> descriptor) where T : NamedTypeConfiguration
    {
        if (configuration.RuntimeType is var type && type != typeof(object))
        {
            configuration.Description = _context.Descriptions.Of(type);
            Attributes.Apply(_context, descriptor(configuration), type);
        }
        schemaType?.Configure(_context, configuration);
        return configuration;
    }

    private static Type Named(Type type, ISchemaType? schemaType) => type == typeof(object) && schemaType is not null ? schemaType.GetType() : type;

    private void AddMembers(TypeConfiguration configuration, bool includeStatic)
    {
        if (configuration.Binding is BindingBehavior.Explicit || configuration.RuntimeType == typeof(object)) return;
        foreach (var member in Members.OfOutput(configuration.RuntimeType, includeStatic))
        {
            if (configuration.Fields.Exists(f => Members.AreSame(f.Member, member))) continue;
            var field = FieldFactory.Create(_context, member, configuration, isExtension: false);
            if (!configuration.Fields.Exists(f => f.Name == field.Name)) configuration.Fields.Add(field);
        }
    }
}
