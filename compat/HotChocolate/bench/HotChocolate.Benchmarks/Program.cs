using HotChocolate.Benchmarks.Subscribers;

return args switch
{
    ["subscribers", .. var rest] => await SubscribersBenchmark.RunAsync(rest),
    [SubscriberServer.Command, var kind] => await SubscriberServer.RunAsync(kind),
    _ => Usage()
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release -- subscribers [count]");
    return 1;
}
