namespace HotChocolate.Benchmarks.Server;

internal sealed record Product(int Id, string Name, string Sku, string Description, double Price, int Stock, double Rating, bool IsActive);

internal sealed record Order(int Id, int CustomerId);

internal sealed record Customer(int Id, string Name, string CountryCode);

internal sealed record Country(string Code, string Name);

/// <summary>The data, in memory. What is fetched in batches is fetched asynchronously, as from a database that answers at once.</summary>
internal static class Catalog
{
    public static readonly Product[] Products =
    [
        .. Enumerable.Range(1, 20).Select(i => new Product(
            i, $"Product {i}", $"SKU-{i:0000}", $"What there is to say about product {i}.", i * 1.25, i * 7 % 50, i % 5 + 0.5, i % 3 != 0))
    ];

    public static readonly Order[] Orders = [.. Enumerable.Range(1, 20).Select(i => new Order(i, i * 7 % 10 + 1))];

    private static readonly Dictionary<int, Customer> s_customers
        = Enumerable.Range(1, 10).ToDictionary(i => i, i => new Customer(i, $"Customer {i}", $"C{i % 5}"));

    private static readonly Dictionary<string, Country> s_countries
        = Enumerable.Range(0, 5).ToDictionary(i => $"C{i}", i => new Country($"C{i}", $"Country {i}"));

    public static Task<IReadOnlyDictionary<int, Customer>> CustomersAsync(IReadOnlyList<int> ids) => PickAsync(s_customers, ids);

    public static Task<IReadOnlyDictionary<string, Country>> CountriesAsync(IReadOnlyList<string> codes) => PickAsync(s_countries, codes);

    private static async Task<IReadOnlyDictionary<TKey, TValue>> PickAsync<TKey, TValue>(Dictionary<TKey, TValue> from, IReadOnlyList<TKey> keys) where TKey : notnull
    {
        await Task.Yield();
        var found = new Dictionary<TKey, TValue>(keys.Count);
        foreach (var key in keys) found.Add(key, from[key]);
        return found;
    }
}
