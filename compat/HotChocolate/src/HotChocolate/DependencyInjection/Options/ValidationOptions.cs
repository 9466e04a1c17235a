namespace HotChocolate.Validation.Options;

/// <summary>
/// The limits that a document has to keep. A schema registered by <c>AddGraphQL</c> starts with these defaults; <c>AddGraphQLServer</c> turns on
/// what protects a server.
/// </summary>
public sealed class ValidationOptions
{
    /// <summary>How deep an operation may select; null: not limited.</summary>
    public int? MaxAllowedExecutionDepth { get; set; }

    /// <summary>Introspection fields do not count towards <see cref="MaxAllowedExecutionDepth"/>.</summary>
    public bool SkipIntrospectionFields { get; set; }

    /// <summary>Switches the limit of depth off.</summary>
    public bool DisableDepthRule { get; set; }

    /// <summary>Validation stops after so many errors.</summary>
    public int MaxAllowedErrors { get; set; } = 5;

    /// <summary>__schema and __type are refused (HC0046) unless the request allows them.</summary>
    public bool DisableIntrospection { get; set; }

    /// <summary>How deep <c>ofType</c> may nest in introspection (HC0086).</summary>
    public ushort MaxAllowedOfTypeDepth { get; set; } = 16;

    /// <summary>How often a list field of introspection may recur on one path (HC0086).</summary>
    public ushort MaxAllowedListRecursiveDepth { get; set; } = 1;

    /// <summary>A request may set its own depth through its context data.</summary>
    internal bool AllowDepthOverrides { get; set; }

    /// <summary>How often one field may recur on a path (HC0087); null: not limited.</summary>
    internal ushort? MaxFieldCycleDepth { get; set; }

    /// <summary>Other limits for single fields.</summary>
    internal Dictionary<SchemaCoordinate, ushort> FieldCycleDepths { get; } = [];

    /// <summary>Whether the cost of an operation is computed and limited (HC0047).</summary>
    internal bool AnalyzeCost { get; set; }
}
