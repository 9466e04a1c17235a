using HotChocolate.Execution.Processing;

namespace HotChocolate.Data.Common;

/// <summary>What is done to a list between the resolver and the answer.</summary>
internal abstract class ListMiddleware
{
    private static readonly MethodInfo s_around = typeof(ListMiddleware).GetMethod(nameof(Around), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>The middleware around a resolver that returns items of the class; what is no such list goes through as it is.</summary>
    public FieldMiddleware For(Type itemType) => s_around.MakeGenericMethod(itemType).CreateDelegate<FieldMiddleware>(this);

    protected abstract ValueTask<object?> ApplyAsync<T>(ResolverContext context, IEnumerable<T> list);

    private FieldDelegate Around<T>(FieldDelegate next) => async context =>
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is IEnumerable<T> list) context.Result = await ApplyAsync((ResolverContext)context, list).ConfigureAwait(false);
    };
}

/// <summary>An argument of the request that says what is done to the list.</summary>
/// <param name="context">The field.</param>
/// <param name="argument">The argument.</param>
internal abstract class ListArgument(IResolverContext context, InputFieldModel argument)
{
    public IValueNode Value { get; } = context.ArgumentLiteral<IValueNode>(argument.Name);

    public InputObjectModel Type => (InputObjectModel)argument.Type.NamedType;

    public bool IsDefined => Value is not NullValueNode;

    /// <summary>Whether the resolver has taken care of it.</summary>
    public bool IsHandled => context.LocalContextData.TryGetValue(Key, out var value) && value is true;

    private string Key => "HotChocolate.Data.Handled." + argument.Name;

    public void Handled(bool isHandled) => context.LocalContextData = context.LocalContextData.SetItem(Key, isHandled);

    /// <summary>The argument of that name, where <typeparamref name="T"/> has added it.</summary>
    protected static InputFieldModel? Find<T>(IResolverContext context, string name) where T : ListMiddleware
    {
        var argument = ((OutputFieldModel)context.Selection.Field).FindArgument(name);
        return argument?.Features.Get<ListMiddleware>() is T ? argument : null;
    }
}
