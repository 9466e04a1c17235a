using HotChocolate.AspNetCore;

namespace HotChocolate.Transport;

/// <summary>A schema that is ready, with what the transports need to serve it.</summary>
internal sealed class ServedSchema
{
    private SchemaFile? _file;

    public ServedSchema(SchemaSetup setup, SchemaModel model, IRequestExecutor executor)
    {
        Model = model;
        Executor = executor;
        HttpInterceptor = setup.Features.Get<IHttpRequestInterceptor>() ?? DefaultHttpRequestInterceptor.Instance;
        SocketInterceptor = setup.Features.Get<ISocketSessionInterceptor>() ?? DefaultSocketSessionInterceptor.Instance;
    }

    public SchemaModel Model { get; }

    public IRequestExecutor Executor { get; }

    public IHttpRequestInterceptor HttpInterceptor { get; }

    public ISocketSessionInterceptor SocketInterceptor { get; }

    /// <summary>The schema for download; printed when first asked for.</summary>
    public SchemaFile File => _file ??= SchemaFile.Of(Model);
}
