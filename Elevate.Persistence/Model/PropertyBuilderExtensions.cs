using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal static class PropertyBuilderExtensions
{
    public static PropertyBuilder<DateTimeOffset> HasDefaultNow(this PropertyBuilder<DateTimeOffset> property) =>
        property.HasDefaultValueSql("now()");

    public static PropertyBuilder<DateTimeOffset> IsTimestampKeptByTrigger(this PropertyBuilder<DateTimeOffset> property)
    {
        property.HasDefaultValueSql("now()");
        return property.ValueGeneratedOnAddOrUpdate();
    }

    public static PropertyBuilder<int> IsRowVersionKeptByTrigger(this PropertyBuilder<int> property)
    {
        property.HasDefaultValue(1);
        return property.ValueGeneratedOnAddOrUpdate().IsConcurrencyToken();
    }
}
