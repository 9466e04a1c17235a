using Microsoft.AspNetCore.Http;

namespace HotChocolate.Transport.Http;

/// <summary>The services of an HTTP request.</summary>
internal sealed class LazyRequestServices(HttpContext context) : LazyServices
{
    private HttpContext? _context = context;

    protected override IServiceProvider Services
        => (_context ?? throw new ObjectDisposedException(nameof(HttpContext), "The request has ended.")).RequestServices;

    /// <summary>The server uses a context again: a resolver that outlives its request must not come upon the services of another one.</summary>
    public void Close() => _context = null;
}
