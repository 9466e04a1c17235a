using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace HotChocolate.Authorization;

/// <summary>Checks rules with the authorization services of ASP.NET Core.</summary>
internal static class Authorizer
{
    private static readonly ClaimsPrincipal s_anonymous = new(new ClaimsIdentity());

    /// <summary>Why access is denied; null where it is not.</summary>
    public static ValueTask<IError?> CheckAsync(AuthorizeDirective rule, IMiddlewareContext context)
        => CheckAsync(rule, context.RequestServices, context.ContextData.TryGetValue(RequestState.User, out var user) ? user as ClaimsPrincipal : null, context);

    /// <inheritdoc cref="CheckAsync(AuthorizeDirective, IMiddlewareContext)"/>
    public static async ValueTask<IError?> CheckAsync(AuthorizeDirective rule, IServiceProvider services, ClaimsPrincipal? user, object? resource)
    {
        user ??= s_anonymous;
        if (rule.Policy is not null || rule.Roles is not { Count: > 0 })
        {
            var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
            var policy = rule.Policy is null
                ? await policies.GetDefaultPolicyAsync().ConfigureAwait(false)
                : await policies.GetPolicyAsync(rule.Policy).ConfigureAwait(false);
            if (policy is null) return PolicyNotFound(rule.Policy!);
            var result = await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, resource, policy).ConfigureAwait(false);
            if (!result.Succeeded) return Denied(user);
        }
        return rule.Roles is { Count: > 0 } roles && !(IsAuthenticated(user) && roles.Any(user.IsInRole)) ? Denied(user) : null;
    }

    private static bool IsAuthenticated(ClaimsPrincipal user) => user.Identities.Any(i => i.IsAuthenticated);

    private static IError Denied(ClaimsPrincipal user)
        => ErrorBuilder.New()
            .SetMessage("The current user is not authorized to access this resource.")
            .SetCode(IsAuthenticated(user) ? "AUTH_NOT_AUTHORIZED" : "AUTH_NOT_AUTHENTICATED")
            .Build();

    private static IError PolicyNotFound(string policy)
        => ErrorBuilder.New()
            .SetMessage($"The `{policy}` authorization policy does not exist.")
            .SetCode("AUTH_POLICY_NOT_FOUND")
            .Build();
}
