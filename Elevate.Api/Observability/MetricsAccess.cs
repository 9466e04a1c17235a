using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Elevate.Api.Observability;

/// <summary>
/// Lets nobody but who has the token, or a program of the same machine where that is enough, read metrics. Behind a proxy of the same machine every
/// request comes from there, so one that bears a proxy's marks is none of its programs'.
/// </summary>
internal sealed class MetricsAccess(ObservabilitySettings settings)
{
    private const string Scheme = "Bearer ";

    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    private readonly byte[]? _token = settings.Token is { } token ? Hash(token) : null;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (HasToken(context.Request) || (settings.Loopback && IsLocal(context)))
        {
            await next(context);
            return;
        }

        // Without a token there is nothing that a caller could show.
        context.Response.StatusCode = _token is null ? StatusCodes.Status404NotFound : StatusCodes.Status401Unauthorized;
        if (_token is not null) context.Response.Headers.WWWAuthenticate = "Bearer";
    }

    // Hashes are equally long and compared in constant time, so that answers take as long whatever part of a token is right.
    private bool HasToken(HttpRequest request) =>
        _token is not null
        && request.Headers.Authorization.ToString() is { } header
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(header[Scheme.Length..]), _token);

    private static bool IsLocal(HttpContext context) =>
        context.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
