namespace HotChocolate.Transport.Requests;

/// <summary>The errors of requests that never reach execution.</summary>
internal static class TransportErrors
{
    public static IError EmptyRequest() => New("The GraphQL request is empty.", "HC0009");

    public static IError EmptyBatch() => New("The GraphQL batch request has no elements.", "HC0009");

    public static IError BatchNotAllowed() => New("Invalid GraphQL Request.", "HC0009");

    public static IError RequestTooLarge() => New("Max GraphQL request size reached.", "HC0010");

    public static IError NoDocument() => New("Either the parameter query or the parameter id has to be set.", "HC0013");

    public static IError InvalidDocumentId() => ErrorBuilder.New().SetMessage("The operation ID has an invalid format.").Build();

    public static IError NotAcceptable() => New("None of the `Accept` header values is supported.", "HC0063");

    public static IError InvalidAcceptHeader(string value) => ErrorBuilder.New()
        .SetMessage($"Unable to parse the accept header value `{value}`.")
        .SetExtension("headerValue", value)
        .SetCode("HC0064")
        .Build();

    public static IError NoTypes() => New("The specified types argument is empty.", "HC0058");

    public static IError InvalidTypeName(string name) => OfType("The type name is invalid.", name, "HC0059");

    public static IError UnknownType(string name) => OfType($"The type `{name}` does not exist.", name, "HC0060");

    public static IError TooManyOperations(int most) => ErrorBuilder.New()
        .SetMessage($"A connection may have {most} operations at a time.")
        .Build();

    /// <param name="exception">What the parser found.</param>
    /// <param name="withCode">False where the client speaks over a WebSocket.</param>
    public static IError Syntax(SyntaxException exception, bool withCode = true)
    {
        var error = ErrorBuilder.New().SetMessage(exception.Message).AddLocation(exception.Line, exception.Column);
        return (withCode ? error.SetCode(SyntaxCode) : error).Build();
    }

    public static IError Unexpected(Exception exception) => ErrorBuilder.New().SetMessage("Unexpected Execution Error").SetException(exception).Build();

    public const string SyntaxCode = "HC0011";

    private static IError New(string message, string code) => ErrorBuilder.New().SetMessage(message).SetCode(code).Build();

    private static IError OfType(string message, string name, string code) => ErrorBuilder.New()
        .SetMessage(message)
        .SetExtension("typeName", name)
        .SetCode(code)
        .Build();
}
