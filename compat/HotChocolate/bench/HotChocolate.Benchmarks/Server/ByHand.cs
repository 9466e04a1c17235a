using System.Text.Json;
using System.Text.Json.Serialization;

namespace HotChocolate.Benchmarks.Server;

/// <summary>
/// The same answers without an engine, as one would write them for this one purpose: the body is deserialized and its document compared with the only one
/// that is served; the response is made of records by the serializer that the compiler generates, or is a constant.
/// </summary>
internal static class ByHand
{
    private static readonly byte[] s_typeName = """{"data":{"__typename":"Query"}}"""u8.ToArray();

    public static void Map(WebApplication app)
    {
        app.MapPost("/by-hand/typename", context => AnswerAsync(context, Scenario.TypeName, static () => new(s_typeName)));
        app.MapPost("/by-hand/products", context => AnswerAsync(context, Scenario.Products, static () => new(Products())));
        app.MapPost("/by-hand/orders", context => AnswerAsync(context, Scenario.Orders, static () => OrdersAsync()));
    }

    private static async Task AnswerAsync(HttpContext context, Scenario scenario, Func<ValueTask<byte[]>> make)
    {
        var body = await JsonSerializer.DeserializeAsync(context.Request.BodyReader, ByHandJson.Default.Body, context.RequestAborted);
        if (body?.Query != scenario.Document)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var json = await make();
        context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.BodyWriter.WriteAsync(json, context.RequestAborted);
    }

    private static byte[] Products()
        => JsonSerializer.SerializeToUtf8Bytes(new Response<ProductList>(new ProductList(Catalog.Products)), ByHandJson.Default.ResponseProductList);

    private static async ValueTask<byte[]> OrdersAsync()
    {
        var customers = await Catalog.CustomersAsync([.. Catalog.Orders.Select(o => o.CustomerId).Distinct()]);
        var countries = await Catalog.CountriesAsync([.. customers.Values.Select(c => c.CountryCode).Distinct()]);
        var orders = Array.ConvertAll(Catalog.Orders, o =>
        {
            var customer = customers[o.CustomerId];
            return new OrderJson(o.Id, new CustomerJson(customer.Id, customer.Name, countries[customer.CountryCode]));
        });
        return JsonSerializer.SerializeToUtf8Bytes(new Response<OrderList>(new OrderList(orders)), ByHandJson.Default.ResponseOrderList);
    }
}

internal sealed record Body(string? Query);

internal sealed record Response<T>(T Data);

internal sealed record ProductList(Product[] Products);

internal sealed record OrderList(OrderJson[] Orders);

internal sealed record OrderJson(int Id, CustomerJson Customer);

internal sealed record CustomerJson(int Id, string Name, Country Country);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Body))]
[JsonSerializable(typeof(Response<ProductList>))]
[JsonSerializable(typeof(Response<OrderList>))]
internal sealed partial class ByHandJson : JsonSerializerContext;
