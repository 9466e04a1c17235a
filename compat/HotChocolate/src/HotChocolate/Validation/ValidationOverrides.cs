namespace HotChocolate.Validation;

/// <summary>What one request may do differently from the options of its schema.</summary>
/// <param name="AllowIntrospection">Whether it may introspect although introspection is off.</param>
/// <param name="IntrospectionNotAllowedMessage">What it is told when it may not; null: the usual message.</param>
/// <param name="MaxAllowedExecutionDepth">Its own limit on levels of fields; null: that of the options.</param>
internal readonly record struct ValidationOverrides(
    bool AllowIntrospection = false,
    string? IntrospectionNotAllowedMessage = null,
    int? MaxAllowedExecutionDepth = null);
