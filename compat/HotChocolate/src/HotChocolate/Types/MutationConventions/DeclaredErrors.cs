namespace HotChocolate.Types.MutationConventions;

/// <summary>The errors that a mutation declares, in the order in which it does.</summary>
internal sealed class DeclaredErrors
{
    public List<Type> Types { get; } = [];

    public static List<Type> Of(FieldConfiguration field)
    {
        if (field.Features.Get<DeclaredErrors>() is not { } declared) field.Features.Set(declared = new DeclaredErrors());
        return declared.Types;
    }
}
