namespace Elevate.Api.Ide;

/// <summary>Headers of the IDE's pages.</summary>
internal static class IdeHeaders
{
    // The editor compiles queries to functions, styles itself while it runs, and starts workers from blobs. It talks to this server alone.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; img-src 'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Limits what the page may do to what the IDE needs.</summary>
    public static void Secure(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>Files under <c>static</c> carry a hash of their content in their name; the others are asked for again each time.</summary>
    public static void Cache(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Path.StartsWithSegments("/static") ? "public, max-age=31536000, immutable" : "no-cache";
}
