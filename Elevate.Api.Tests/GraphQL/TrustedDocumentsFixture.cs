using Elevate.Api.GraphQL;
using Elevate.Api.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace Elevate.Api.Tests.GraphQL;

/// <summary>The API as it is in production where only trusted documents run.</summary>
public sealed class TrustedDocumentsFixture : ApiFixture, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents-");

    public void Store(string id, string document) => File.WriteAllText(Path.Combine(_folder.FullName, id + ".graphql"), document);

    public void Dispose() => _folder.Delete(recursive: true);

    protected override void Configure(IServiceCollection services) => new TrustedDocuments(_folder.FullName, Only: true).AddTo(services.AddGraphQL());
}
