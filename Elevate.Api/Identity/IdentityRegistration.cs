using Elevate.Persistence;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Elevate.Api.Identity;

/// <summary>Registers who may say who they are.</summary>
internal static class IdentityRegistration
{
    public static IServiceCollection AddElevateIdentity(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, string dataRoot)
    {
        var authority = configuration["Authentication:Authority"];
        var authentication = services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme);
        if (!string.IsNullOrWhiteSpace(authority))
        {
            var audience = configuration["Authentication:Audience"];
            if (string.IsNullOrWhiteSpace(audience))
                throw new OperatorException("Authentication:Authority is set and Authentication:Audience is not: tokens for other apps would be accepted.");
            authentication.AddJwtBearer(options =>
            {
                options.Authority = authority;
                options.Audience = audience;
                options.MapInboundClaims = false;
                options.TokenValidationParameters.NameClaimType = TokenClaims.Subject;
            });
        }
        else if (environment.IsDevelopment())
        {
            authentication.AddJwtBearer(options => options.MapInboundClaims = false);
            services.AddSingleton(_ => new DevelopmentTokens(DevelopmentSigningKey.In(dataRoot), TimeProvider.System));
            services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
                .Configure<DevelopmentTokens>((options, tokens) => options.TokenValidationParameters = tokens.Validation());
        }
        else
        {
            throw new OperatorException("Outside Development, Authentication:Authority and Authentication:Audience must name an OpenID Connect provider.");
        }

        // A mistake in the settings, or a key that cannot be written, shows at the start rather than with the first token.
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).ValidateOnStart();
        return services
            .AddAuthorization()
            .AddHttpContextAccessor()
            .AddSingleton<IActorAccessor, HttpActorAccessor>()
            .AddSingleton<LiveTokens>()
            .AddHostedService<TokenWatch>();
    }

    /// <summary>
    /// Turns away whoever shows a token that is no good (RFC 6750 §3.1), rather than answering as if none had been shown: a client whose token has
    /// run out must learn it. Without a token, callers are anonymous.
    /// </summary>
    public static IApplicationBuilder UseElevateIdentity(this IApplicationBuilder app) => app
        .UseAuthentication()
        .Use(static async (context, next) =>
        {
            if (context.User.Identity?.IsAuthenticated != true && HasBearerToken(context.Request))
            {
                await TurnAwayAsync(context);
                return;
            }
            context.Features.Set(new ActorMemory());
            await next(context);
        })
        .Use(EventStreamEnd.InvokeAsync)
        .UseAuthorization();

    /// <summary>Tells the client to get another token.</summary>
    public static Task TurnAwayAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return context.Response.WriteAsJsonAsync(InvalidToken, context.RequestAborted);
    }

    private static readonly object InvalidToken = new
    {
        errors = new[] { new { message = "The token is not valid or has expired.", extensions = new { code = "AUTH_INVALID_TOKEN" } } }
    };

    private static bool HasBearerToken(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
}
