namespace HotChocolate.Types.MutationConventions;

/// <summary>The names that the conventions give around one mutation.</summary>
internal sealed class MutationNames
{
    private const string Placeholder = "{MutationName}";

    public MutationNames(string mutation, MutationConventionOptions options, UseMutationConventionAttribute? own)
    {
        var name = char.ToUpperInvariant(mutation[0]) + mutation[1..];
        InputArgument = own?.InputArgumentName ?? options.InputArgumentName ?? "input";
        Input = own?.InputTypeName ?? Format(options.InputTypeNamePattern ?? "{MutationName}Input");
        Payload = own?.PayloadTypeName ?? Format(options.PayloadTypeNamePattern ?? "{MutationName}Payload");
        Error = own?.PayloadErrorTypeName ?? Format(options.PayloadErrorTypeNamePattern ?? "{MutationName}Error");
        ErrorsField = own?.PayloadErrorsFieldName ?? options.PayloadErrorsFieldName ?? "errors";
        ResultField = own?.PayloadFieldName;

        string Format(string pattern) => pattern.Replace(Placeholder, name, StringComparison.Ordinal);
    }

    public string InputArgument { get; }

    public string Input { get; }

    public string Payload { get; }

    public string Error { get; }

    public string ErrorsField { get; }

    /// <summary>Null: named after the type of the result.</summary>
    public string? ResultField { get; }

    public string ResultFieldFor(string typeName) => ResultField ?? Names.Lower(typeName);
}
