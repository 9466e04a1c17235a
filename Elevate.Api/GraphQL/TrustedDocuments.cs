using Elevate.Api.Configuration;
using Elevate.Persistence;
using HotChocolate.Execution.Configuration;
using Path = System.IO.Path;

namespace Elevate.Api.GraphQL;

/// <summary>
/// Documents that clients may name by id instead of sending them: files <c>{id}.graphql</c>, as the build of a front end leaves them.
/// </summary>
/// <param name="Folder">Where they lie; null: there are none.</param>
/// <param name="Only">Whether clients may send no other document.</param>
internal sealed record TrustedDocuments(string? Folder, bool Only)
{
    private const string Section = "GraphQL:TrustedDocuments";

    /// <summary>Reads the settings. In Development any document may be sent, for the IDE and for front ends that are being written.</summary>
    /// <exception cref="OperatorException">They cannot be read, or would leave nothing that clients can ask for.</exception>
    public static TrustedDocuments From(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(Section);
        var only = configuration.GetFlag($"{Section}:{nameof(Only)}", false);
        if (section[nameof(Folder)] is not { Length: > 0 } setting)
        {
            return only
                ? throw new OperatorException($"{Section}:Only is set and {Section}:Folder is not: no request would be answered.")
                : new(null, false);
        }
        var folder = Path.GetFullPath(setting, environment.ContentRootPath);
        return Directory.Exists(folder)
            ? new(folder, only && !environment.IsDevelopment())
            : throw new OperatorException($"{Section}:Folder names {folder}, which is not there.");
    }

    /// <summary>Lets clients use them.</summary>
    public IRequestExecutorBuilder AddTo(IRequestExecutorBuilder graphql) => Folder is null ? graphql : graphql
        .AddFileSystemOperationDocumentStorage(Folder)
        .UsePersistedOperationPipeline()
        .ModifyRequestOptions(options => options.PersistedOperations.OnlyAllowPersistedDocuments = Only);
}
