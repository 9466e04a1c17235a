using System.Globalization;

namespace HotChocolate.Benchmarks.Server;

/// <summary>Kestrel on a free port of the loopback interface, with both kinds of endpoints. Its first line of output is the port.</summary>
internal static class BenchmarkServer
{
    public const string Command = "serve";

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddBenchmarkSchema();
        var app = builder.Build();
        app.MapGraphQL();
        ByHand.Map(app);
        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Urls.Single()).Port);
        // Ends with the process that started it.
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }
}
