using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Execution;

/// <summary>The limits that documents have to keep: those of the schema, unless a request brings its own.</summary>
internal sealed class RequestValidation(ValidationOptions options)
{
    public ValidationOptions Options => options;

    public ValidationOverrides For(IReadOnlyDictionary<string, object?>? state)
    {
        var overrides = default(ValidationOverrides);
        if (state is null) return overrides;
        if (options.DisableIntrospection)
        {
            if (state.ContainsKey(RequestState.IntrospectionAllowed)) overrides = overrides with { AllowIntrospection = true };
            else if (state.TryGetValue(RequestState.IntrospectionMessage, out var message))
                overrides = overrides with { IntrospectionNotAllowedMessage = message as string ?? (message as Func<string>)?.Invoke() };
        }
        if (options.AllowDepthOverrides && state.TryGetValue(RequestState.MaxExecutionDepth, out var depth) && depth is int levels)
            overrides = overrides with { MaxAllowedExecutionDepth = levels < 0 ? int.MaxValue : levels };
        return overrides;
    }
}
