namespace HotChocolate.Types;

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
