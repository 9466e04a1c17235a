namespace HotChocolate.Validation;

/// <summary>What the errors of all rules have in common.</summary>
internal static class ValidationErrors
{
    private const string Spec = "https://spec.graphql.org/October2021/#sec-";

    /// <summary>An error at a node.</summary>
    public static IErrorBuilder Error(string message, ISyntaxNode node) =>
        ErrorBuilder.New().SetMessage(message).AddLocation(node);

    /// <summary>Adds the enclosing fields; at the root there is no path.</summary>
    public static IErrorBuilder At(this IErrorBuilder error, Path path) => path.IsRoot ? error : error.SetPath(path);

    public static IErrorBuilder With(this IErrorBuilder error, string key, object? value) => error.SetExtension(key, value);

    /// <summary>Names the argument and the field or directive that it belongs to.</summary>
    public static IErrorBuilder Of(this IErrorBuilder error, in ArgumentOwner owner, string argument) =>
        (owner.ParentType is { } type ? error.With("type", type.Name).With("field", owner.Name) : error.With("directive", owner.Name))
        .With("argument", argument);

    /// <summary>Names the section of the specification that was broken.</summary>
    public static IError Specified(this IErrorBuilder error, string section) => error.SetExtension("specifiedBy", Spec + section).Build();
}
