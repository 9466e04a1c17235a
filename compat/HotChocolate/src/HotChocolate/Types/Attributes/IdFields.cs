namespace HotChocolate.Types.Relay;

/// <summary>Marks a field or argument that is shown as <c>ID</c>.</summary>
internal sealed class IdFeature
{
    public static readonly IdFeature Instance = new();
}

internal static class IdFields
{
    private const string IdName = "ID";

    public static void MakeId(IDescriptor descriptor)
    {
        if (descriptor is FieldDescriptor field)
        {
            field.Configuration.Type = WithName(field.Configuration.Type);
            field.Configuration.Features.Set(IdFeature.Instance);
        }
        else if (descriptor is InputDescriptor input)
        {
            input.Configuration.Type = WithName(input.Configuration.Type);
            input.Configuration.Features.Set(IdFeature.Instance);
        }
    }

    private static TypeReference WithName(TypeReference type)
        => type is TypeReference.Clr clr ? new TypeReference.Syntax(ClrShape.ToSyntax(clr, IdName)) : type;
}
