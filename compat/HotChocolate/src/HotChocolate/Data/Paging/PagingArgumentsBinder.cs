using GreenDonut.Data;

namespace HotChocolate.Data.Paging;

/// <summary>Hands <see cref="PagingArguments"/> to resolvers of paged fields.</summary>
internal sealed class PagingArgumentsBinder : IParameterBinder
{
    public bool IsPure => false;

    public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(PagingArguments);

    public Expression Bind(ParameterInfo parameter, ParameterExpression context) => Expression.Call(typeof(PagingArgumentsBinder), nameof(Get), null, context);

    private static PagingArguments Get(IResolverContext context)
        => context.LocalContextData.TryGetValue(PagingRequest.StateKey, out var value) && value is PagingArguments arguments
            ? arguments
            : throw new InvalidOperationException($"The resolver of `{context.Selection.Field.Coordinate}` takes paging arguments, but the field is not paged.");
}
