using Elevate.Api.Identity;
using Elevate.Persistence;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Elevate.Api.Tests.Identity;

public sealed class IdentitySettingsTests
{
    private const string Authority = "https://identity.example/";

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Outside_Development_a_provider_must_be_named(string environment)
    {
        var error = Assert.Throws<OperatorException>(() => Register(environment));

        Assert.Contains("Authentication:Authority", error.Message);
        Assert.Contains("Authentication:Audience", error.Message);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public void A_provider_without_an_audience_is_refused(string environment)
    {
        var error = Assert.Throws<OperatorException>(() => Register(environment, ("Authority", Authority)));

        Assert.Contains("Audience", error.Message);
    }

    [Fact]
    public void A_provider_that_is_not_reached_over_TLS_shows_at_the_start()
    {
        using var services = Register("Production", ("Authority", "http://identity.example/"), ("Audience", "elevate"));

        var error = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("HTTPS", error.Message);
    }

    [Fact]
    public void A_provider_takes_the_place_of_tokens_signed_here()
    {
        using var services = Register("Development", ("Authority", Authority), ("Audience", "elevate"));

        var options = services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme);
        Assert.Equal((Authority, "elevate"), (options.Authority, options.Audience));
        Assert.Null(services.GetService<DevelopmentTokens>());
    }

    private static ServiceProvider Register(string environment, params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddElevateIdentity(
            new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => $"Authentication:{setting.Name}", setting => (string?)setting.Value)).Build(),
            new HostingEnvironment { EnvironmentName = environment },
            Path.Combine(Path.GetTempPath(), "unused"))
        .AddLogging()
        .BuildServiceProvider();
}
