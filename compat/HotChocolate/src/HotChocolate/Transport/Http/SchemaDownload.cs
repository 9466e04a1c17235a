using HotChocolate.SchemaPrinting;
using HotChocolate.Transport.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HotChocolate.Transport.Http;

/// <summary>Serves the schema in the schema definition language.</summary>
internal static class SchemaDownload
{
    private const string ContentType = "application/graphql; charset=utf-8";

    /// <summary>Whether the path below the endpoint names the schema.</summary>
    public static bool IsSchemaPath(ReadOnlySpan<char> path)
        => path.TrimEnd('/') is "schema" || path is "schema.graphql";

    public static Task SendAsync(HttpContext context, ServedSchema schema)
        => context.Request.Query.TryGetValue("types", out var names) ? SendTypesAsync(context, schema.Model, names) : SendFileAsync(context, schema.File);

    private static async Task SendFileAsync(HttpContext context, SchemaFile file)
    {
        var response = context.Response;
        response.Headers.ETag = file.Tag;
        response.Headers.CacheControl = "public, max-age=3600, must-revalidate";
        if (IsKnown(context.Request.Headers.IfNoneMatch, file.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        await SendTextAsync(response, file.FileName, file.Text, context.RequestAborted);
    }

    private static Task SendTypesAsync(HttpContext context, SchemaModel schema, StringValues values)
    {
        var accept = new AcceptHeader(ResponseFormat.GraphQLResponse, Streams: false);
        var names = values.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0) return ResponseSender.SendErrorAsync(context, TransportErrors.NoTypes(), accept, StatusCodes.Status400BadRequest);

        var types = new List<NamedTypeModel>();
        foreach (var name in names)
        {
            if (!IsName(name)) return ResponseSender.SendErrorAsync(context, TransportErrors.InvalidTypeName(name), accept, StatusCodes.Status400BadRequest);
            if (schema.FindType(name) is not { } type) return ResponseSender.SendErrorAsync(context, TransportErrors.UnknownType(name), accept, StatusCodes.Status404NotFound);
            types.Add(type);
        }
        var fileName = names.Length == 1 ? $"{names[0]}.graphql" : "types.graphql";
        return SendTextAsync(context.Response, fileName, Encoding.UTF8.GetBytes(SchemaPrinter.Print(types)), context.RequestAborted);
    }

    private static async Task SendTextAsync(HttpResponse response, string fileName, byte[] text, CancellationToken cancellation)
    {
        response.ContentType = ContentType;
        response.ContentLength = text.Length;
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await response.BodyWriter.WriteAsync(text, cancellation);
    }

    private static bool IsKnown(StringValues header, string tag)
        => header.Count > 0 && EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags)
            && tags.Any(known => known.Tag == "*" || known.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));

    // spec §2.1.9
    private static bool IsName(string name)
        => !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
