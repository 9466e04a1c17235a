using Microsoft.AspNetCore.Http;

namespace HotChocolate.Transport.Requests;

/// <summary>Reads request parameters from the query string of a GET request (GraphQL over HTTP §5.2).</summary>
internal static class QueryStringReader
{
    /// <summary>Whether the query string is a GraphQL request at all.</summary>
    public static bool IsRequest(IQueryCollection query) => query.ContainsKey("query") || query.ContainsKey("id");

    /// <exception cref="GraphQLException">Neither document nor document id.</exception>
    /// <exception cref="Language.SyntaxException">Variables or extensions are no JSON objects.</exception>
    public static RequestParameters Read(IQueryCollection query)
    {
        string? document = query["query"];
        string? id = query["id"];
        if (string.IsNullOrEmpty(document) && string.IsNullOrEmpty(id)) throw new GraphQLException(TransportErrors.NoDocument());
        string? operationName = query["operationName"];
        return new RequestParameters
        {
            Document = string.IsNullOrEmpty(document) ? null : System.Text.Encoding.UTF8.GetBytes(document),
            DocumentId = id,
            OperationName = string.IsNullOrEmpty(operationName) ? null : operationName,
            Variables = ReadMap(query["variables"]),
            Extensions = ReadMap(query["extensions"])
        };
    }

    private static Dictionary<string, object?>? ReadMap(string? text) => string.IsNullOrEmpty(text) ? null : RequestReader.ReadMap(text);
}
