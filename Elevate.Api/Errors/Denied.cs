namespace Elevate.Api.Errors;

/// <summary>What a caller without the right to a field is told.</summary>
public static class Denied
{
    /// <summary>Nobody is signed in.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>Somebody is, but may not have this.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>The error for an anonymous caller.</summary>
    public static GraphQLException Anonymous() => Create("Sign in first.", NotAuthenticated);

    /// <summary>The error for a caller whose role is too low.</summary>
    public static GraphQLException Forbidden() => Create("Your role does not allow this.", NotAuthorized);

    private static GraphQLException Create(string message, string code) =>
        new(ErrorBuilder.New().SetMessage(message).SetCode(code).Build());
}
