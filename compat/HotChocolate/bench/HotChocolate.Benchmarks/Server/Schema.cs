using GreenDonut;

namespace HotChocolate.Benchmarks.Server;

internal static class Schema
{
    public static void AddBenchmarkSchema(this IServiceCollection services)
        => services.AddGraphQLServer().AddQueryType<Query>().AddDataLoader<CustomerById>().AddDataLoader<CountryByCode>();
}

internal sealed class Query
{
    public IReadOnlyList<Product> GetProducts() => Catalog.Products;

    public IReadOnlyList<Product> Search(string text, int? limit, Sorting? sorting)
        => [.. Catalog.Products.Where(p => p.Name.Contains(text)).OrderBy(p => sorting?.ByPrice is true ? p.Price : p.Id).Take(limit ?? 10)];

    public IReadOnlyList<OrderNode> GetOrders() => Array.ConvertAll(Catalog.Orders, static o => new OrderNode(o));
}

internal sealed record Sorting(bool ByPrice);

[GraphQLName("Order")]
internal sealed class OrderNode(Order order)
{
    public int Id => order.Id;

    public async Task<CustomerNode?> GetCustomerAsync(CustomerById customers, CancellationToken cancellationToken)
        => await customers.LoadAsync(order.CustomerId, cancellationToken) is { } customer ? new CustomerNode(customer) : null;
}

[GraphQLName("Customer")]
internal sealed class CustomerNode(Customer customer)
{
    public int Id => customer.Id;
    public string Name => customer.Name;

    public Task<Country?> GetCountryAsync(CountryByCode countries, CancellationToken cancellationToken)
        => countries.LoadAsync(customer.CountryCode, cancellationToken);
}

internal sealed class CustomerById(IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<int, Customer>(scheduler, options)
{
    protected override Task<IReadOnlyDictionary<int, Customer>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        => Catalog.CustomersAsync(keys);
}

internal sealed class CountryByCode(IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<string, Country>(scheduler, options)
{
    protected override Task<IReadOnlyDictionary<string, Country>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
        => Catalog.CountriesAsync(keys);
}
