using Elevate.Domain.Users;

namespace Elevate.Api.Users;

/// <summary>The fields of a user that everybody may see who may see the user; the others are in <see cref="PrivateUserFields"/>.</summary>
public sealed class UserObjectType : ObjectType<User>
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<User> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(user => user.Id);
        descriptor.Field(user => user.Handle);
        descriptor.Field(user => user.Name);
        descriptor.Field(user => user.AvatarUrl);
        descriptor.Field(user => user.UserType);
        descriptor.Field(user => user.School);
        descriptor.Field(user => user.Cohort);
        descriptor.Field(user => user.CreatedAt);
    }
}
