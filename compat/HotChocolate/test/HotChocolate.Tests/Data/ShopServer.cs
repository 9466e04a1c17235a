using System.Data.Common;
using GreenDonut.Data;
using HotChocolate.Data;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Execution;
using HotChocolate.Types;
using HotChocolate.Types.Pagination;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HotChocolate.Tests.Data;

/// <summary>The same items in a database of PostgreSQL and in a list, behind the same fields.</summary>
public sealed class ShopServer : IAsyncLifetime
{
    private readonly PostgresServer _postgres = new();
    private readonly Statements _statements = new();
    private ServiceProvider? _services;
    private IRequestExecutor? _executor;

    internal List<Item> Items { get; } = RandomShop.Items(seed: 3, count: 60);

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        var source = new NpgsqlDataSourceBuilder(_postgres.ConnectionString).Build();
        var services = new ServiceCollection();
        services.AddSingleton(source).AddSingleton(Items);
        services.AddDbContextFactory<Shop>(options => options
            .UseNpgsql(source).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTrackingWithIdentityResolution).AddInterceptors(_statements)
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)));
        services.AddGraphQL()
            .AddQueryType<Query>()
            .AddFiltering().AddSorting().AddProjections().AddPagingArguments().AddQueryContext()
            .RegisterDbContextFactory<Shop>()
            .ModifyCostOptions(options => options.EnforceCostLimits = false)
            .ModifyPagingOptions(options => (options.MaxPageSize, options.DefaultPageSize, options.IncludeTotalCount) = (1000, 1000, true))
            .ModifyRequestOptions(options => options.IncludeExceptionDetails = true);
        _services = services.BuildServiceProvider();
        _executor = await _services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
        await using var database = Open();
        await database.Database.EnsureCreatedAsync();
        database.AddRange(Items);
        await database.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    internal Shop Open() => _services!.GetRequiredService<IDbContextFactory<Shop>>().CreateDbContext();

    /// <summary>The answer to a query, and the statements that it took.</summary>
    internal async Task<(string Json, IReadOnlyList<string> Sql)> AskAsync(string query, Dictionary<string, object?>? variables = null)
    {
        var sql = _statements.Record();
        var json = await _executor!.AnswerAsync(query, variables);
        return (json, sql);
    }

    internal sealed class Query
    {
        [UsePaging, UseProjection, UseFiltering, UseSorting]
        public IQueryable<Item> GetStored(Shop shop) => shop.Items;

        [UsePaging, UseProjection, UseFiltering, UseSorting]
        public IQueryable<Item> GetListed(List<Item> items) => items.AsQueryable();

        [UsePaging, UseFiltering, UseSorting]
        public async Task<Connection<Item>> GetSoughtAsync(Shop shop, PagingArguments paging, QueryContext<Item> query, CancellationToken cancellationToken)
            => await shop.Items.With(query, order => order.AddAscending(i => i.Id)).ToPageAsync(paging, cancellationToken).ToConnectionAsync();

        [UsePaging, UseFiltering, UseSorting]
        public async Task<Connection<Item>> GetSoughtInListAsync(List<Item> items, PagingArguments paging, QueryContext<Item> query, CancellationToken cancellationToken)
            => await items.AsQueryable().With(query, order => order.IfEmpty(o => o.AddDescending(i => i.Id))).ToPageAsync(paging, cancellationToken).ToConnectionAsync();

        [UsePaging(MaxPageSize = int.MaxValue)]
        public IQueryable<Item> GetStoredUnbounded(Shop shop) => shop.Items;

        [UsePaging(MaxPageSize = int.MaxValue)]
        public IEnumerable<Item> GetListedUnbounded(List<Item> items) => items;

        [UsePaging(MaxPageSize = int.MaxValue)]
        public async Task<Connection<Item>> GetSoughtUnboundedAsync(Shop shop, PagingArguments paging, CancellationToken cancellationToken)
            => await shop.Items.OrderBy(i => i.Id).ToPageAsync(paging, cancellationToken).AsTask().ToConnectionAsync();

        [UsePaging(MaxPageSize = int.MaxValue)]
        public async Task<Connection<Item>> GetSoughtInListUnboundedAsync(List<Item> items, PagingArguments paging, CancellationToken cancellationToken)
            => await items.AsQueryable().OrderBy(i => i.Id).ToPageAsync(paging, cancellationToken).ToConnectionAsync();

        [UseFiltering, UseSorting]
        public IQueryable<Item> GetByItself(Shop shop, IFilterContext filter, ISortingContext order, bool handled)
        {
            filter.Handled(handled);
            order.Handled(handled);
            return shop.Items.OrderBy(i => i.Id).Where(i => i.Id < (filter.IsDefined ? 3 : 4) + (order.IsDefined ? 0 : 1));
        }

        [UseFirstOrDefault, UseProjection, UseFiltering, UseSorting]
        public IQueryable<Item> GetFirst(Shop shop) => shop.Items;

        [UseSingleOrDefault, UseProjection, UseFiltering]
        public IQueryable<Item> GetOnly(Shop shop) => shop.Items;
    }

    /// <summary>Each request sees its own statements, those of requests beside it left out.</summary>
    private sealed class Statements : DbCommandInterceptor
    {
        private readonly AsyncLocal<List<string>?> _recorded = new();

        public List<string> Record() => _recorded.Value = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (_recorded.Value is { } recorded) lock (recorded) recorded.Add(command.CommandText.ReplaceLineEndings("\n"));
            return new(result);
        }
    }
}
