using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Authorization;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes <c>[Authorize]</c> work.</summary>
public static class HotChocolateAuthorizeRequestExecutorBuilder
{
    /// <summary>Checks <c>[Authorize]</c> with the authorization services of ASP.NET Core.</summary>
    public static IRequestExecutorBuilder AddAuthorization(this IRequestExecutorBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAuthorization();
        return builder.Configure(setup => setup.HasAuthorization = true);
    }

    /// <summary>Checks <c>[Authorize]</c> with the authorization services of ASP.NET Core, and adds policies to them.</summary>
    public static IRequestExecutorBuilder AddAuthorization(this IRequestExecutorBuilder builder, Action<AuthorizationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAuthorization(configure);
        return builder.Configure(setup => setup.HasAuthorization = true);
    }
}
