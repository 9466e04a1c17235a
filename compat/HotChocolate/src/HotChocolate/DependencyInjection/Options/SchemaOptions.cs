namespace HotChocolate;

/// <summary>Options of the type system.</summary>
public class SchemaOptions
{
    /// <summary>The name of the query root; null: that of the type.</summary>
    public string? QueryTypeName { get; set; }

    /// <summary>The name of the mutation root; null: that of the type.</summary>
    public string? MutationTypeName { get; set; }

    /// <summary>The name of the subscription root; null: that of the type.</summary>
    public string? SubscriptionTypeName { get; set; }

    /// <summary>Whether descriptions come from XML documentation.</summary>
    public bool UseXmlDocumentation { get; set; } = true;

    /// <summary>Whether fields are sorted by name instead of kept in the order of their members.</summary>
    public bool SortFieldsByName { get; set; }

    /// <summary>Whether types that no root leads to are left out.</summary>
    public bool RemoveUnreachableTypes { get; set; }
}
