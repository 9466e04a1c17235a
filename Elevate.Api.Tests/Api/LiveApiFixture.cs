using Elevate.Api.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Elevate.Api.Tests.Api;

/// <summary>The API with the relay that tells subscribers what happened.</summary>
public sealed class LiveApiFixture : ApiFixture
{
    protected override void Configure(IServiceCollection services) => services.AddOutboxRelay();
}
