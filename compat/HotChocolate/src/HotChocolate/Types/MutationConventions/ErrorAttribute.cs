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
        => DeclaredErrors.Of(((ObjectFieldDescriptor)descriptor).Configuration).Add(ErrorType);
}

/// <inheritdoc/>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class ErrorAttribute<TError>() : ErrorAttribute(typeof(TError));
