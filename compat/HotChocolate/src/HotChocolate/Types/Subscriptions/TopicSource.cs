using HotChocolate.Subscriptions;

namespace HotChocolate.Types.Subscriptions;

/// <summary>The events of a topic, whose name may depend on arguments: <c>reviewed_{status}</c>.</summary>
internal sealed class TopicSource(string template, Type messageType) : SubscriptionSource
{
    private readonly List<(string Text, bool IsArgument)> _parts = Split(template);

    public static TopicSource Of(MethodInfo method, Type? messageType)
    {
        var message = messageType ?? MessageTypeOf(method)
            ?? throw new SchemaException($"The subscription {method.DeclaringType}.{method.Name} has no parameter with [EventMessage].");
        return new TopicSource(Attributes.Find<TopicAttribute>(method)?.Name ?? method.Name, message);
    }

    public override SubscribeResolverDelegate Compile(ResolverCompiler compiler, FieldConfiguration field, Type runtimeType)
    {
        foreach (var (name, isArgument) in _parts)
        {
            if (isArgument && !field.Arguments.Exists(a => a.Name == name))
                throw new SchemaException($"The topic `{template}` of the subscription `{field.Name}` names `{name}`, which is no argument of it.");
        }
        return (SubscribeResolverDelegate)GetType().GetMethod(nameof(Open), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(messageType).CreateDelegate(typeof(SubscribeResolverDelegate), this);
    }

    private async ValueTask<ISourceStream> Open<TMessage>(IResolverContext context)
        => await context.RequestServices.GetRequiredService<ITopicEventReceiver>()
            .SubscribeAsync<TMessage>(TopicOf(context), context.RequestAborted).ConfigureAwait(false);

    private string TopicOf(IResolverContext context)
    {
        if (_parts is [(var only, false)]) return only;
        var topic = new StringBuilder();
        foreach (var (text, isArgument) in _parts) topic.Append(isArgument ? context.ArgumentValue<object?>(text) : text);
        return topic.ToString();
    }

    private static List<(string Text, bool IsArgument)> Split(string template)
    {
        var parts = new List<(string, bool)>();
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) break;
            if (open > at) parts.Add((template[at..open], false));
            parts.Add((template[(open + 1)..close], true));
            at = close + 1;
        }
        if (at < template.Length) parts.Add((template[at..], false));
        return parts;
    }
}
