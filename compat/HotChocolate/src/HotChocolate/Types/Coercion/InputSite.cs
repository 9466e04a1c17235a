namespace HotChocolate.Types.Coercion;

/// <summary>The argument or input field that a value is meant for; empty at the top of a variable.</summary>
/// <param name="Owner">The field, directive or input object that declares it.</param>
/// <param name="Field">The argument or input field.</param>
internal readonly record struct InputSite(object? Owner, InputFieldModel? Field)
{
    /// <summary>Such as <c>Query.user(id:)</c> or <c>NewNoteInput.title</c>; null at the top of a variable.</summary>
    public SchemaCoordinate? Coordinate => Owner switch
    {
        OutputFieldModel output => new SchemaCoordinate(output.DeclaringType.Name, output.Name, Field!.Name),
        DirectiveModel directive => new SchemaCoordinate(directive.Name, null, Field!.Name, ofDirective: true),
        InputObjectModel type => new SchemaCoordinate(type.Name, Field!.Name),
        _ => null
    };
}
