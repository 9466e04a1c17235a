namespace HotChocolate.Types;

/// <summary>Names that the mutation conventions give; null: the default.</summary>
public struct MutationConventionOptions
{
    /// <summary>The argument that carries the input (<c>input</c>).</summary>
    public string? InputArgumentName { readonly get; set; }

    /// <summary>The input type (<c>{MutationName}Input</c>).</summary>
    public string? InputTypeNamePattern { readonly get; set; }

    /// <summary>The payload type (<c>{MutationName}Payload</c>).</summary>
    public string? PayloadTypeNamePattern { readonly get; set; }

    /// <summary>The union of errors (<c>{MutationName}Error</c>).</summary>
    public string? PayloadErrorTypeNamePattern { readonly get; set; }

    /// <summary>The field of the payload that carries the errors (<c>errors</c>).</summary>
    public string? PayloadErrorsFieldName { readonly get; set; }

    /// <summary>Whether all mutations follow the conventions or only those that ask for it.</summary>
    public bool? ApplyToAllMutations { readonly get; set; }
}
