namespace HotChocolate.Transport.Http;

/// <summary>The media types of responses.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/graphql-response+json</c>: the status tells request errors from results.</summary>
    GraphQLResponse,

    /// <summary><c>application/json</c>: 200 for every well-formed request.</summary>
    Json,

    /// <summary><c>text/event-stream</c></summary>
    EventStream,

    /// <summary><c>multipart/mixed</c>, which clients that know @defer ask for; there is always one part.</summary>
    Multipart
}
