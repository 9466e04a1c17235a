namespace HotChocolate.Benchmarks.Server;

/// <summary>A request that both endpoints answer with the same bytes.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Path">Of the hand-written endpoint.</param>
/// <param name="Document">What is asked.</param>
internal sealed record Scenario(string Name, string Path, string Document)
{
    public static readonly Scenario TypeName = new("{ __typename }", "/by-hand/typename", "{ __typename }");

    public static readonly Scenario Products = new(
        "20 objects of 8 fields", "/by-hand/products", "{ products { id name sku description price stock rating isActive } }");

    public static readonly Scenario Orders = new(
        "3 levels, data loaders", "/by-hand/orders", "{ orders { id customer { id name country { code name } } } }");

    public static readonly Scenario[] All = [TypeName, Products, Orders];
}
