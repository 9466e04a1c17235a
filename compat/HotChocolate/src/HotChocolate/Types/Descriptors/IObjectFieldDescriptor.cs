namespace HotChocolate.Types;

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
