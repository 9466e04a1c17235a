namespace HotChocolate.Execution.Processing;

/// <summary>A field as an operation selects it, after fragments were merged (spec §6.3.2).</summary>
public interface ISelection
{
    /// <summary>Unique within the operation.</summary>
    int Id { get; }

    /// <summary>The alias, or the name where there is none.</summary>
    string ResponseName { get; }

    /// <summary>The field that is selected.</summary>
    IObjectField Field { get; }

    /// <summary>The type of the field.</summary>
    IType Type { get; }

    /// <summary>The object type that the selection was compiled for.</summary>
    IObjectType DeclaringType { get; }

    /// <summary>The first field node that was merged into it.</summary>
    FieldNode SyntaxNode { get; }
}
