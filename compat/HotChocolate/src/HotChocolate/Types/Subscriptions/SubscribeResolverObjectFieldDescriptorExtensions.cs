using HotChocolate.Subscriptions;
using HotChocolate.Types.Subscriptions;

namespace HotChocolate.Types;

/// <summary>Where the events of a subscription field come from, as delegates (spec §6.2.3.1).</summary>
public static class SubscribeResolverObjectFieldDescriptorExtensions
{
    /// <summary>The events of a stream.</summary>
    public static IObjectFieldDescriptor Subscribe<TMessage>(this IObjectFieldDescriptor descriptor, Func<IResolverContext, IAsyncEnumerable<TMessage>> subscribe)
        => descriptor.Subscribe(context => new ValueTask<ISourceStream>(new EnumerableSourceStream<TMessage>(subscribe(context))));

    /// <summary>The events of a stream.</summary>
    public static IObjectFieldDescriptor Subscribe<TMessage>(
        this IObjectFieldDescriptor descriptor, Func<IResolverContext, Task<IAsyncEnumerable<TMessage>>> subscribe)
        => descriptor.Subscribe(async context => new EnumerableSourceStream<TMessage>(await subscribe(context).ConfigureAwait(false)));

    /// <summary>The events of a topic.</summary>
    public static IObjectFieldDescriptor SubscribeToTopic<TMessage>(this IObjectFieldDescriptor descriptor, string topicName)
        => descriptor.SubscribeToTopic<TMessage>(_ => topicName);

    /// <summary>The events of a topic that depends on the request.</summary>
    public static IObjectFieldDescriptor SubscribeToTopic<TMessage>(this IObjectFieldDescriptor descriptor, Func<IResolverContext, string> resolveTopic)
        => descriptor.SubscribeToTopic<TMessage>(context => new ValueTask<string>(resolveTopic(context)));

    /// <summary>The events of the topic that an argument names.</summary>
    public static IObjectFieldDescriptor SubscribeToTopicByArgument<TMessage>(this IObjectFieldDescriptor descriptor, string argumentName)
        => descriptor.SubscribeToTopic<TMessage>(context => context.ArgumentValue<string>(argumentName));

    /// <summary>The events of a topic that depends on the request.</summary>
    public static IObjectFieldDescriptor SubscribeToTopic<TMessage>(this IObjectFieldDescriptor descriptor, Func<IResolverContext, ValueTask<string>> resolveTopic)
        => descriptor.Subscribe(async context => await context.RequestServices.GetRequiredService<ITopicEventReceiver>()
            .SubscribeAsync<TMessage>(await resolveTopic(context).ConfigureAwait(false), context.RequestAborted).ConfigureAwait(false));
}
