using HotChocolate.Types.Subscriptions;

namespace HotChocolate.Types;

/// <summary>Makes the method a subscription field: it runs for every event of its stream (spec §6.2.3).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>The method beside this one that opens the stream; null: the stream is the topic of <see cref="TopicAttribute"/>.</summary>
    public string? With { get; set; }

    /// <summary>The type of the events; null: that of the parameter with <see cref="EventMessageAttribute"/>.</summary>
    public Type? MessageType { get; set; }

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
    {
        var field = (ObjectFieldDescriptor)descriptor;
        var method = (MethodInfo)member;
        if (With is null)
        {
            field.Configuration.Features.Set<SubscriptionSource>(TopicSource.Of(method, MessageType));
            return;
        }
        var source = StreamMethodSource.Of(method, With);
        // What the method needs from the request, the field takes as arguments.
        FieldFactory.AddArguments(field.Context, field.Configuration, source.Method);
        field.Configuration.Features.Set<SubscriptionSource>(source);
    }
}
