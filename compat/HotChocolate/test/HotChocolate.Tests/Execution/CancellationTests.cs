using HotChocolate.Execution.Options;

namespace HotChocolate.Execution;

public sealed class CancellationTests
{
    [Fact]
    public async Task A_request_that_takes_too_long_is_answered_with_an_error()
    {
        var executor = TestExecutor.Of<Query>(configure: s => s.Options<RequestExecutorOptions>().ExecutionTimeout = TimeSpan.FromMilliseconds(100));
        Assert.Equal(
            """{"errors":[{"message":"The request exceeded the configured timeout of `00:00:00.1000000`.","extensions":{"code":"HC0045"}}]}""",
            await executor.AnswerAsync("{ hello patient }"));
    }

    [Fact]
    public async Task A_resolver_that_does_not_listen_does_not_hold_up_the_answer()
    {
        var gate = new TaskCompletionSource();
        var executor = TestExecutor.Of<Query>(configure: s => s.Options<RequestExecutorOptions>().ExecutionTimeout = TimeSpan.FromMilliseconds(100));
        var answer = await executor.AnswerAsync("{ deaf }", configure: b => b.SetGlobalState("gate", gate.Task));
        Assert.Contains("HC0045", answer);
        gate.SetResult();
    }

    [Fact]
    public async Task A_client_that_has_gone_gets_nothing()
    {
        using var client = new CancellationTokenSource();
        var executor = TestExecutor.Of<Query>();
        var running = executor.ExecuteAsync("{ patient }", client.Token);
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => executor.ExecuteAsync("{ hello }", client.Token));
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_an_error_of_the_field()
        => Assert.Contains("\"data\":{\"cancelled\":null}", await TestExecutor.Of<Query>().AnswerAsync("{ cancelled }"));

    public sealed class Query
    {
        public string Hello => "world";

        public string? Cancelled() => throw new OperationCanceledException();

        public async Task<string> PatientAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "done";
        }

        public async Task<string> DeafAsync([GlobalState] Task gate)
        {
            await gate;
            return "done";
        }
    }
}
