using HotChocolate.Types.Coercion;

namespace HotChocolate.Types.Building;

internal sealed partial class TypeRegistry
{
    public ObjectModel AddRoot(OperationType operation, Type? type)
    {
        if (type is null) return AddObject(typeof(object), null, operation, RootName(operation));
        return SchemaTypes.IsSchemaType(type)
            ? AddObject(SchemaTypes.Create(type, Services) is var schemaType ? schemaType.RuntimeType : typeof(object), schemaType, operation)
            : AddObject(type, null, operation);
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
        var configuration = new TypeConfiguration
        {
            Name = name ?? Names.OfType(type == typeof(object) && schemaType is not null ? schemaType.GetType() : type),
            Kind = TypeKind.Object,
            Description = type == typeof(object) ? null : _context.Descriptions.Of(type),
            RuntimeType = type,
            Operation = operation
        };
        var descriptor = (ObjectTypeDescriptor)(schemaType?.CreateDescriptor(_context, configuration) ?? new ObjectTypeDescriptor(_context, configuration));
        var includeStatic = Attributes.Find<ObjectTypeAttribute>(type)?.IncludeStaticMembers ?? false;
        Configure(type, schemaType, descriptor);
        if (type != typeof(object)) AddMembers(configuration, includeStatic);
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
        var configuration = new TypeConfiguration
        {
            Name = Names.OfType(type == typeof(object) && schemaType is not null ? schemaType.GetType() : type),
            Kind = TypeKind.Interface,
            Description = type == typeof(object) ? null : _context.Descriptions.Of(type),
            RuntimeType = type
        };
        Configure(type, schemaType, schemaType?.CreateDescriptor(_context, configuration) ?? new InterfaceTypeDescriptor(_context, configuration));
        if (type != typeof(object)) AddMembers(configuration, includeStatic: false);
        var model = Add(new InterfaceModel { Name = configuration.Name, Description = configuration.Description, RuntimeType = type, Directives = configuration.Directives });
        Know(type, isInput: false, model);
        Enqueue(model, configuration);
        return model;
    }

    private UnionModel AddUnion(Type type, ISchemaType? schemaType)
    {
        var configuration = new UnionConfiguration
        {
            Name = Names.OfType(type == typeof(object) && schemaType is not null ? schemaType.GetType() : type),
            Description = type == typeof(object) ? null : _context.Descriptions.Of(type),
            RuntimeType = type
        };
        Configure(type, schemaType, schemaType?.CreateDescriptor(_context, configuration) ?? new UnionTypeDescriptor(configuration));
        var model = Add(new UnionModel { Name = configuration.Name, Description = configuration.Description, RuntimeType = type, Directives = configuration.Directives });
        Know(type, isInput: false, model);
        _unions.Add((model, configuration));
        _pending.Enqueue(() => configuration.Types.ForEach(t => Resolve(t)));
        return model;
    }

    private EnumModel AddEnum(Type type, ISchemaType? schemaType)
    {
        var configuration = new EnumConfiguration
        {
            Name = Names.OfType(type == typeof(object) && schemaType is not null ? schemaType.GetType() : type),
            Description = type == typeof(object) ? null : _context.Descriptions.Of(type),
            RuntimeType = type
        };
        Configure(type, schemaType, schemaType?.CreateDescriptor(_context, configuration) ?? new EnumTypeDescriptor(_context, configuration));
        if (configuration.Binding is BindingBehavior.Implicit) EnumFactory.AddValues(_context, configuration);
        var model = Add(new EnumModel { Name = configuration.Name, Description = configuration.Description, RuntimeType = type, Directives = configuration.Directives });
        model.Values = [.. configuration.Values.Where(v => !v.Ignore).Select(v => new EnumValueModel
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
        var configuration = new InputObjectConfiguration
        {
            Name = Names.OfInputType(type == typeof(object) && schemaType is not null ? schemaType.GetType() : type),
            Description = type == typeof(object) ? null : _context.Descriptions.Of(type),
            RuntimeType = type
        };
        Configure(type, schemaType, schemaType?.CreateDescriptor(_context, configuration) ?? new InputObjectTypeDescriptor(_context, configuration));
        if (configuration.Binding is BindingBehavior.Implicit && type != typeof(object))
        {
            foreach (var property in Members.OfInput(type))
                if (!configuration.Fields.Exists(f => Members.AreSame(f.Member, property))) configuration.Fields.Add(InputFactory.FromProperty(_context, property));
        }
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
            model.Fields = Number(fields);
            model.CreateInstance = type == typeof(object) ? null : CompileInput(model);
        });
        return model;
    }

    private static Func<object?[], bool[], object> CompileInput(InputObjectModel model)
    {
        try
        {
            return InputObjectFactory.Compile(model);
        }
        catch (InvalidOperationException exception)
        {
            throw new SchemaException(exception.Message, exception);
        }
    }

    private static InputFieldModel[] Number(IEnumerable<InputFieldModel> fields)
    {
        var numbered = fields.ToArray();
        for (var i = 0; i < numbered.Length; i++) numbered[i].Index = i;
        return numbered;
    }

    private void Configure(Type type, ISchemaType? schemaType, IDescriptor descriptor)
    {
        if (type != typeof(object)) Attributes.Apply(_context, descriptor, type);
        schemaType?.Configure(descriptor);
    }

    private void AddMembers(TypeConfiguration configuration, bool includeStatic)
    {
        if (configuration.Binding is BindingBehavior.Explicit) return;
        foreach (var member in Members.OfOutput(configuration.RuntimeType, includeStatic))
        {
            if (configuration.Fields.Exists(f => Members.AreSame(f.Member, member))) continue;
            var field = FieldFactory.Create(_context, member, configuration, isExtension: false);
            if (!configuration.Fields.Exists(f => f.Name == field.Name)) configuration.Fields.Add(field);
        }
    }
}
