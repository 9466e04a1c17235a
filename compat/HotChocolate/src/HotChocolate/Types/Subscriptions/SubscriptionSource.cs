namespace HotChocolate.Types.Subscriptions;

/// <summary>Where the events of a subscription field come from; turned into a delegate when the field is completed.</summary>
internal abstract class SubscriptionSource
{
    public abstract SubscribeResolverDelegate Compile(ResolverCompiler compiler, FieldConfiguration field, Type runtimeType);

    /// <summary>The type of the parameter that takes the event; null where no parameter does.</summary>
    public static Type? MessageTypeOf(MethodInfo method)
        => method.GetParameters().FirstOrDefault(p => Attributes.Has<EventMessageAttribute>(p))?.ParameterType;
}
