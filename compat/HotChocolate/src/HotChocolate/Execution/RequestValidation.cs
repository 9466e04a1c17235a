using HotChocolate.Validation;

namespace HotChocolate.Execution;

/// <summary>The limits that documents have to keep: those of the schema, unless a request brings its own.</summary>
internal sealed class RequestValidation(Validation.Options.ValidationOptions options)
{
    public ValidationOptions Default { get; } = new()
    {
        MaxAllowedErrors = options.MaxAllowedErrors,
        MaxAllowedExecutionDepth = options.DisableDepthRule ? null : options.MaxAllowedExecutionDepth,
        SkipIntrospectionFields = options.SkipIntrospectionFields,
        AllowIntrospection = !options.DisableIntrospection,
        MaxAllowedFieldCycleDepth = options.MaxFieldCycleDepth,
        MaxAllowedOfTypeDepth = options.MaxAllowedOfTypeDepth,
        MaxAllowedListRecursiveDepth = options.MaxAllowedListRecursiveDepth
    };

    public ValidationOptions For(IReadOnlyDictionary<string, object?>? state)
    {
        var limits = Default;
        if (state is null) return limits;
        if (!limits.AllowIntrospection && state.ContainsKey(RequestState.IntrospectionAllowed)) limits = limits with { AllowIntrospection = true };
        if (!limits.AllowIntrospection && state.TryGetValue(RequestState.IntrospectionMessage, out var message))
            limits = limits with { IntrospectionNotAllowedMessage = message as string ?? (message as Func<string>)?.Invoke() };
        if (options.AllowDepthOverrides && state.TryGetValue(RequestState.MaxExecutionDepth, out var depth) && depth is int levels)
            limits = limits with { MaxAllowedExecutionDepth = levels < 0 ? null : levels };
        return limits;
    }
}
