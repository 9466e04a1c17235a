using HotChocolate.Transport.Requests;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HotChocolate.Transport.Http;

/// <summary>What the client can read (GraphQL over HTTP §4.3).</summary>
/// <param name="Single">The format of single results.</param>
/// <param name="Streams">Whether a stream of results can be answered, as server-sent events.</param>
/// <param name="Error">Set where the header cannot be satisfied.</param>
/// <param name="ErrorStatus">The status that goes with <paramref name="Error"/>.</param>
internal readonly record struct AcceptHeader(ResponseFormat Single, bool Streams, IError? Error = null, int ErrorStatus = 0)
{
    public static AcceptHeader Parse(StringValues values)
    {
        if (values.Count == 0) return new(ResponseFormat.GraphQLResponse, Streams: false);
        if (values.Count == 1)
        {
            // The usual ones without parsing.
            switch (values[0])
            {
                case null or "": return new(ResponseFormat.GraphQLResponse, Streams: false);
                case "application/graphql-response+json": return new(ResponseFormat.GraphQLResponse, Streams: false);
                case "application/json": return new(ResponseFormat.Json, Streams: false);
                case "*/*": return new(ResponseFormat.Json, Streams: true);
            }
        }
        return ParseList(values);
    }

    private static AcceptHeader ParseList(StringValues values)
    {
        if (!MediaTypeHeaderValue.TryParseStrictList([.. values.OfType<string>()], out var types))
            return new(ResponseFormat.GraphQLResponse, false, TransportErrors.InvalidAcceptHeader(values.ToString()), 400);

        // The audits of graphql-http want application/json for a client that accepts everything and says nothing else.
        if (types is [{ MatchesAllTypes: true }]) return new(ResponseFormat.Json, Streams: true);

        ResponseFormat? single = null;
        var streams = false;
        foreach (var type in types)
        {
            var format = FormatOf(type, out var any);
            streams |= any || format == ResponseFormat.EventStream;
            if (format is { } found && (single is null || Rank(found) < Rank(single.Value))) single = found;
        }
        return single is { } best
            ? new(best, streams)
            : new(ResponseFormat.GraphQLResponse, false, TransportErrors.NotAcceptable(), 406);
    }

    private static ResponseFormat? FormatOf(MediaTypeHeaderValue type, out bool any)
    {
        any = type.MatchesAllTypes;
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return ResponseFormat.Json;
        if (any
            || type.MediaType.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase)) return ResponseFormat.GraphQLResponse;
        if (type.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase)) return ResponseFormat.EventStream;
        if (type.MediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("multipart/*", StringComparison.OrdinalIgnoreCase)) return ResponseFormat.Multipart;
        return null;
    }

    // A list names what the client can read, not what it likes best: qualities do not count, the richest type wins.
    private static int Rank(ResponseFormat format) => format switch
    {
        ResponseFormat.GraphQLResponse => 0,
        ResponseFormat.Json => 1,
        ResponseFormat.Multipart => 2,
        _ => 3
    };
}
