using HotChocolate.Types.MutationConventions;

namespace HotChocolate.Types;

/// <summary>
/// Declares an error of a mutation: an exception that it throws, or a class with <c>CreateErrorFrom</c> methods that turn exceptions into errors.
/// It is shown in the payload and not among the errors of the response.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public class ErrorAttribute(Type errorType) : ObjectFieldDescriptorAttribute
{
    /// <summary>The exception or the class of the error.</summary>
    public Type ErrorType { get; } = errorType;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => descriptor.Error(ErrorType);
}

/// <inheritdoc/>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class ErrorAttribute<TError>() : ErrorAttribute(typeof(TError));

/// <summary><see cref="ErrorAttribute"/> for fields that are described in code.</summary>
public static class ErrorObjectFieldDescriptorExtensions
{
    /// <summary>Declares an error: an exception, or a class of an error.</summary>
    public static IObjectFieldDescriptor Error<TError>(this IObjectFieldDescriptor descriptor) => descriptor.Error(typeof(TError));

    /// <inheritdoc cref="Error{TError}"/>
    public static IObjectFieldDescriptor Error(this IObjectFieldDescriptor descriptor, Type errorType)
    {
        DeclaredErrors.Of(((ObjectFieldDescriptor)descriptor).Configuration).Add(errorType);
        return descriptor;
    }
}

/// <summary>Turns an exception into an error of a payload.</summary>
public interface IPayloadErrorFactory<TException, TError> where TException : Exception
{
    /// <summary>The error that clients see.</summary>
    TError? CreateErrorFrom(TException exception);
}
