using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Resolvers;
using HotChocolate.Types.Configuration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Data;

/// <summary>Hands a context of its own to every resolver that asks for one.</summary>
internal sealed class DbContextBinder<T> : IParameterBinder where T : DbContext
{
    public bool IsPure => false;

    public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(T);

    public Expression Bind(ParameterInfo parameter, ParameterExpression context) => Expression.Call(typeof(DbContextBinder<T>), nameof(Create), null, context);

    private static T Create(IResolverContext context)
    {
        var database = context.Services.GetRequiredService<IDbContextFactory<T>>().CreateDbContext();
        ((IMiddlewareContext)context).RegisterForCleanup(database.DisposeAsync);
        return database;
    }
}
