using System.Reflection;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.FileProviders;

namespace Elevate.Api.Ide;

/// <summary>
/// Serves Banana Cake Pop under <c>/graphql/ui/</c> and brings browsers there. Where the app is built on Hot Chocolate's packages it does nothing:
/// those serve an IDE of their own.
/// </summary>
internal static class GraphQLIde
{
    private const string Configuration = """{"useBrowserUrlAsEndpoint":true,"endpoint":"/graphql","disableTelemetry":true}""";

    private static readonly PathString Endpoint = "/graphql";
    private static readonly PathString Home = "/graphql/ui";

    private static readonly bool IsBuiltIn = typeof(GraphQLIde).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(static metadata => metadata is { Key: nameof(GraphQLIde), Value: "BananaCakePop" });

    /// <summary>Adds the IDE. Call it before the GraphQL endpoint is mapped.</summary>
    public static IApplicationBuilder UseGraphQLIde(this IApplicationBuilder app) =>
        IsBuiltIn ? app.UseGraphQLIde(System.IO.Path.Combine(AppContext.BaseDirectory, "ide")) : app;

    /// <summary>Adds the IDE from a folder with its files. Where they are missing, a page says how to get them.</summary>
    public static IApplicationBuilder UseGraphQLIde(this IApplicationBuilder app, string folder) => app
        .Use(static (context, next) => IsBrowser(context.Request) ? RedirectAsync(context, Home + "/") : next(context))
        .Map(Home, ide => ide
            .Use(static (context, next) =>
            {
                if (!context.Request.Path.HasValue) return RedirectAsync(context, "/");

                // Static files are not served where an endpoint was chosen, and GraphQL's reaches down to here.
                context.SetEndpoint(null);
                IdeHeaders.Secure(context.Response);
                return next(context);
            })
            .UseFiles(folder));

    private static IApplicationBuilder UseFiles(this IApplicationBuilder ide, string folder)
    {
        if (!File.Exists(System.IO.Path.Combine(folder, "index.html"))) return ide.UseMissingIdePage();
        var files = new PhysicalFileProvider(folder);
        return ide
            .Map("/bcp-config.json", static configuration => configuration.Run(static context =>
            {
                context.Response.ContentType = "application/json";
                return context.Response.WriteAsync(Configuration, context.RequestAborted);
            }))
            .UseDefaultFiles(new DefaultFilesOptions { FileProvider = files })
            .UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = static file => IdeHeaders.Cache(file.Context) });
    }

    // A GET with a query is a client's, even where it is typed into the address bar.
    private static bool IsBrowser(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Path.Equals(Endpoint)
        && !request.QueryString.HasValue
        && new RequestHeaders(request.Headers).Accept.Any(static accept => accept.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private static Task RedirectAsync(HttpContext context, string path)
    {
        context.Response.Redirect(context.Request.PathBase + path + context.Request.QueryString);
        return Task.CompletedTask;
    }
}
