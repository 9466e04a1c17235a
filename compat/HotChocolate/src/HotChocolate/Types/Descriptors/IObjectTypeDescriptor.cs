namespace HotChocolate.Types;

/// <summary>Configures an object type.</summary>
public interface IObjectTypeDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IObjectTypeDescriptor Name(string value);

    /// <summary>Sets the description; null takes it away.</summary>
    IObjectTypeDescriptor Description(string? value);

    /// <summary>Where the description is of an extension: every object type of that C# type gets it.</summary>
    IObjectTypeDescriptor ExtendsType<T>();

    /// <inheritdoc cref="ExtendsType{T}"/>
    IObjectTypeDescriptor ExtendsType(Type extendsType);

    /// <summary>The type implements the interface type of <typeparamref name="T"/>.</summary>
    IObjectTypeDescriptor Implements<T>() where T : InterfaceType;

    /// <summary>The type implements the interface of that name.</summary>
    IObjectTypeDescriptor Implements(NamedTypeNode type);

    /// <summary>Decides whether a result is of this type.</summary>
    IObjectTypeDescriptor IsOfType(IsOfType? isOfType);

    /// <summary>The field of that name; made where there is none.</summary>
    IObjectFieldDescriptor Field(string name);

    /// <summary>The field of a property or method.</summary>
    IObjectFieldDescriptor Field(MemberInfo propertyOrMethod);

    /// <summary>The field of a property or method of a class of resolvers.</summary>
    IObjectFieldDescriptor Field<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}

/// <summary>Configures the object type of a C# type.</summary>
public interface IObjectTypeDescriptor<TRuntimeType> : IDescriptor
{
    /// <inheritdoc cref="IObjectTypeDescriptor.Name"/>
    IObjectTypeDescriptor<TRuntimeType> Name(string value);

    /// <inheritdoc cref="IObjectTypeDescriptor.Description"/>
    IObjectTypeDescriptor<TRuntimeType> Description(string? value);

    /// <summary>Which members become fields without being named.</summary>
    IObjectTypeDescriptor<TRuntimeType> BindFields(BindingBehavior behavior);

    /// <summary>Only members that are named become fields.</summary>
    IObjectTypeDescriptor<TRuntimeType> BindFieldsExplicitly();

    /// <summary>Every suitable member becomes a field; the default.</summary>
    IObjectTypeDescriptor<TRuntimeType> BindFieldsImplicitly();

    /// <inheritdoc cref="IObjectTypeDescriptor.ExtendsType{T}"/>
    IObjectTypeDescriptor ExtendsType<TExtendsType>();

    /// <inheritdoc cref="IObjectTypeDescriptor.ExtendsType{T}"/>
    IObjectTypeDescriptor ExtendsType(Type extendsType);

    /// <inheritdoc cref="IObjectTypeDescriptor.Implements{T}()"/>
    IObjectTypeDescriptor<TRuntimeType> Implements<TInterface>() where TInterface : InterfaceType;

    /// <inheritdoc cref="IObjectTypeDescriptor.Implements(NamedTypeNode)"/>
    IObjectTypeDescriptor<TRuntimeType> Implements(NamedTypeNode type);

    /// <inheritdoc cref="IObjectTypeDescriptor.IsOfType"/>
    IObjectTypeDescriptor<TRuntimeType> IsOfType(IsOfType isOfType);

    /// <inheritdoc cref="IObjectTypeDescriptor.Field(string)"/>
    IObjectFieldDescriptor Field(string name);

    /// <inheritdoc cref="IObjectTypeDescriptor.Field(MemberInfo)"/>
    IObjectFieldDescriptor Field(MemberInfo propertyOrMethod);

    /// <inheritdoc cref="IObjectTypeDescriptor.Field(MemberInfo)"/>
    IObjectFieldDescriptor Field(Expression<Func<TRuntimeType, object?>> propertyOrMethod);

    /// <inheritdoc cref="IObjectTypeDescriptor.Field(MemberInfo)"/>
    IObjectFieldDescriptor Field<TValue>(Expression<Func<TRuntimeType, TValue?>> propertyOrMethod);

    /// <inheritdoc cref="IObjectTypeDescriptor.Field{TResolver}(Expression{Func{TResolver, object}})"/>
    IObjectFieldDescriptor Field<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod);

    /// <inheritdoc cref="IObjectTypeDescriptor.Directive"/>
    IObjectTypeDescriptor<TRuntimeType> Directive(string name, params ArgumentNode[] arguments);
}

/// <summary>Configures a field of an object type.</summary>
public interface IObjectFieldDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IObjectFieldDescriptor Name(string value);

    /// <summary>Sets the description; null takes it away.</summary>
    IObjectFieldDescriptor Description(string? value);

    /// <summary>Marks the field as deprecated, with a general reason.</summary>
    IObjectFieldDescriptor Deprecated();

    /// <summary>Marks the field as deprecated; null is the general reason.</summary>
    IObjectFieldDescriptor Deprecated(string? reason);

    /// <summary>Sets the type: a schema type.</summary>
    IObjectFieldDescriptor Type<TOutputType>() where TOutputType : class, IOutputType;

    /// <summary>Sets the type by syntax.</summary>
    IObjectFieldDescriptor Type(ITypeNode typeNode);

    /// <summary>Sets the type: a schema type or a C# type.</summary>
    IObjectFieldDescriptor Type(Type type);

    /// <summary>The argument of that name; made where there is none.</summary>
    IObjectFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor);

    /// <summary>Leaves the field out.</summary>
    IObjectFieldDescriptor Ignore(bool ignore = true);

    /// <summary>Sets the resolver.</summary>
    IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver);

    /// <summary>Sets the resolver; the type, where none is set, follows from <paramref name="resultType"/>.</summary>
    IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver, Type? resultType);

    /// <summary>Resolves with a method or property of a class of resolvers.</summary>
    IObjectFieldDescriptor ResolveWith<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod);

    /// <inheritdoc cref="ResolveWith{TResolver}(Expression{Func{TResolver, object}})"/>
    IObjectFieldDescriptor ResolveWith(MemberInfo propertyOrMethod);

    /// <summary>Subscription root fields: opens the stream of events.</summary>
    IObjectFieldDescriptor Subscribe(SubscribeResolverDelegate subscribeResolver);

    /// <summary>Puts a middleware inside those that were added before.</summary>
    IObjectFieldDescriptor Use(FieldMiddleware middleware);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IObjectFieldDescriptor Directive(string name, params ArgumentNode[] arguments);

    /// <summary>Names the properties of the parent that the resolver reads, as a selection set.</summary>
    IObjectFieldDescriptor ParentRequires(string? requires);
}
