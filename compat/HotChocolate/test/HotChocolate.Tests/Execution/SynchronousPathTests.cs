using System.Text;

namespace HotChocolate.Execution;

/// <summary>Where nothing has to wait, nothing is made to wait.</summary>
public sealed class SynchronousPathTests
{
    [Fact]
    public void Resolvers_that_are_done_at_once_cost_no_task()
    {
        var executor = TestExecutor.Of<Query>();
        Assert.True(executor.ExecuteAsync("{ items { id name } done }").IsCompletedSuccessfully);
        Assert.False(executor.ExecuteAsync("{ never }").IsCompleted);
    }

    [Fact]
    public void The_smallest_request_allocates_little()
    {
        var executor = TestExecutor.Of<Query>();
        var source = new Utf8OperationDocument(Encoding.UTF8.GetBytes("{ __typename }"));
        var request = OperationRequestBuilder.New().SetDocument(source).SetServices(executor.Services).Build();
        for (var i = 0; i < 100; i++) Assert.True(executor.ExecuteAsync(request).IsCompletedSuccessfully);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) _ = executor.ExecuteAsync(request);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 1, 1000);
    }

    public sealed class Query
    {
        public List<Item> Items => [new(1), new(2)];
        public Task<int> DoneAsync() => Task.FromResult(1);
        public Task<int> NeverAsync() => new TaskCompletionSource<int>().Task;
    }

    public sealed record Item(int Id)
    {
        public string Name => $"Item {Id}";
    }
}
