using System.CommandLine;

namespace Elevate.Api.Hosting;

/// <summary>Asks the app that runs on this machine whether it lives, for container images, which have no other client.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var ready = new Option<bool>("--ready") { Description = "Asks whether it can answer requests: its database and the rest of /health/ready." };
        var command = new Command("health", "Asks the app on this machine whether it lives. Exit code 1: it does not answer, or says no.") { ready };
        command.SetAction((result, token) => OperatorErrors.ReportAsync(
            "There is no answer", () => RunAsync(AddressIn(ElevateApp.CreateBuilder([]).Configuration), result.GetValue(ready), token)));
        return command;
    }

    internal static async Task<int> RunAsync(Uri address, bool ready, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(address, ready ? "/health/ready" : "/health/live"), cancellationToken);
            Console.WriteLine(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException || exception is TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"There is no answer from {address}.");
            return 1;
        }
    }

    /// <summary>Where the app listens, by the settings that it reads itself; any address of this machine is reached as localhost.</summary>
    internal static Uri AddressIn(IConfiguration configuration)
    {
        if (First(configuration["urls"], static address => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) is { } url)
        {
            var bound = BindingAddress.Parse(url);
            var isAny = bound.Host is "*" or "+" or "0.0.0.0" or "[::]";
            return new Uri($"http://{(isAny ? "localhost" : bound.Host)}:{bound.Port}");
        }
        return new Uri($"http://localhost:{First(configuration["http_ports"], static _ => true) ?? "5000"}");
    }

    private static string? First(string? list, Func<string, bool> fits) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(fits);
}
