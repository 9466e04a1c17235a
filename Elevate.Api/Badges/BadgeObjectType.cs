using Elevate.Domain.Badges;

namespace Elevate.Api.Badges;

/// <summary>The part of a badge that is public.</summary>
public sealed class BadgeObjectType : ObjectType<Badge>
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<Badge> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(badge => badge.Code);
        descriptor.Field(badge => badge.Name);
        descriptor.Field(badge => badge.Description);
        descriptor.Field(badge => badge.IconUrl);
    }
}
