using Elevate.Domain.Activities;

namespace Elevate.Api.Activities;

/// <summary>The part of an activity that is public.</summary>
public sealed class ActivityObjectType : ObjectType<Activity>
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<Activity> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(activity => activity.Code);
        descriptor.Field(activity => activity.Name);
        descriptor.Field(activity => activity.Description);
        descriptor.Field(activity => activity.DefaultPoints);
        descriptor.Field(activity => activity.MaxAwardsPerUser);
    }
}
