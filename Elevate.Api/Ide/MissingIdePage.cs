namespace Elevate.Api.Ide;

/// <summary>Stands where the IDE would be when it was not restored.</summary>
internal static class MissingIdePage
{
    private const string Html = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Elevate: the GraphQL IDE is missing</title>
        <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }</style>
        <h1>The GraphQL IDE is missing</h1>
        <p>The API works: send GraphQL requests to <code>/graphql</code>. The IDE, Banana Cake Pop, comes from npm while the app is built, and npm was not there.</p>
        <ol>
          <li>Install Node.js, which brings npm along.</li>
          <li>Build again: <code>dotnet build Elevate.Api</code>.</li>
          <li>Start the app and load this page again.</li>
        </ol>
        </html>
        """;

    /// <summary>Answers every request with the page.</summary>
    public static IApplicationBuilder UseMissingIdePage(this IApplicationBuilder app)
    {
        app.Run(static context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(Html, context.RequestAborted);
        });
        return app;
    }
}
