using HotChocolate.Benchmarks;
using HotChocolate.Benchmarks.Server;
using HotChocolate.Benchmarks.Subscribers;

return args switch
{
    ["http", .. var rest] => await HttpBenchmark.RunAsync(rest),
    [BenchmarkServer.Command] => await BenchmarkServer.RunAsync(),
    ["document"] => await DocumentBenchmark.RunAsync(),
    ["subscribers", .. var rest] => await SubscribersBenchmark.RunAsync(rest),
    [SubscriberServer.Command, var kind] => await SubscriberServer.RunAsync(kind),
    _ => Usage()
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release -- http [rounds] | document | subscribers [count]");
    return 1;
}
