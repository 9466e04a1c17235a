using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Persistence.Model;

/// <summary>The database's way of writing names: <c>ProfileVisibility</c> is <c>profile_visibility</c> there, and as a label <c>PROFILE_VISIBILITY</c>.</summary>
internal static class SnakeCase
{
    public static string From(string pascalCase)
    {
        var name = new StringBuilder(pascalCase.Length + 8);
        foreach (var character in pascalCase)
        {
            if (char.IsUpper(character) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToLowerInvariant(character));
        }
        return name.ToString();
    }

    public static void NameColumnsAndKeys(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(From(property.Name));
            if (entity.FindPrimaryKey() is { } key && key.GetName() == key.GetDefaultName())
                key.SetName($"{entity.GetTableName()}_pkey");
        }
    }
}
