namespace HotChocolate.Transport.WebSockets;

/// <summary>Why the server closes a connection (GraphQL over WebSocket protocol; RFC 6455 §7.4).</summary>
internal readonly record struct CloseReason(int Code, string Text)
{
    public static readonly CloseReason Normal = new(1000, "");
    public static readonly CloseReason GoingAway = new(1001, "The server is shutting down.");
    public static readonly CloseReason NoProtocol = new(1002, "Expected the graphql-transport-ws or graphql-ws protocol.");
    public static readonly CloseReason MessageTooBig = new(1009, "The message is too big.");
    public static readonly CloseReason Unexpected = new(1011, "Unexpected Error");
    public static readonly CloseReason NotAnObject = new(4400, "The message must be a json object.");
    public static readonly CloseReason NoType = new(4400, "The type property on the message is mandatory.");
    public static readonly CloseReason UnknownType = new(4400, "Invalid message type.");
    public static readonly CloseReason InvalidSubscribe = new(4400, "Invalid subscribe message structure.");
    public static readonly CloseReason InvalidComplete = new(4400, "Invalid complete message structure.");
    public static readonly CloseReason Unauthorized = new(4401, "Unauthorized");
    public static readonly CloseReason Refused = new(4401, "Connection refused.");
    public static readonly CloseReason InitTimeout = new(4408, "Connection initialization timeout.");
    public static readonly CloseReason DuplicateId = new(4409, "The subscription id is not unique.");
    public static readonly CloseReason InitTwice = new(4429, "Too many initialization requests.");
}
