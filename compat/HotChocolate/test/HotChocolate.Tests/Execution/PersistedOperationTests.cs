using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using HotChocolate.Execution.Configuration;
using HotChocolate.Execution.Options;
using HotChocolate.Language;
using HotChocolate.Tests.Transport;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

public sealed class PersistedOperationTests : IDisposable
{
    private const string Hello = "query Hello($name: String!) { hello(name: $name) }";
    private const string NotFound
        = """{"errors":[{"message":"The specified persisted operation key is invalid.","extensions":{"code":"HC0020","requestedKey":"unknown"}}]}""";
    private const string NotAllowed = """{"errors":[{"message":"Only persisted operations are allowed.","extensions":{"code":"HC0067"}}]}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("documents-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_names_a_stored_document(bool only)
    {
        Store("hello", Hello);
        Store("two", "query A { a: hello(name: \"a\") } query B { b: hello(name: \"b\") }");
        await using var server = await StartAsync(o => o.OnlyAllowPersistedDocuments = only);

        for (var i = 0; i < 2; i++)
            Assert.Equal((200, """{"data":{"hello":"Hello, Sari"}}"""), await server.PostAsync("""{"id":"hello","variables":{"name":"Sari"}}"""));
        Assert.Equal((200, """{"data":{"b":"Hello, b"}}"""), await server.PostAsync("""{"id":"two","operationName":"B"}"""));
        Assert.Equal(
            (200, """{"data":{"hello":"Hello, Ayu"}}"""), await server.GetAsync("/graphql?id=hello&variables=" + Uri.EscapeDataString("""{"name":"Ayu"}""")));
        Assert.Equal((400, NotFound), await server.PostAsync("""{"id":"unknown"}"""));
        Assert.Equal((400, NotFound), await server.GetAsync("/graphql?id=unknown"));
        Assert.Equal((200, NotFound), await server.PostAsync("""{"id":"unknown"}""", accept: "application/json"));
    }

    [Fact]
    public async Task A_document_is_read_once_and_found_as_soon_as_it_is_there()
    {
        await using var server = await StartAsync();
        Assert.Equal(400, (await server.PostAsync("""{"id":"late"}""")).Status);
        Store("late", "{ hello(name: \"late\") }");
        Assert.Equal("""{"data":{"hello":"Hello, late"}}""", (await server.PostAsync("""{"id":"late"}""")).Body);

        File.Delete(System.IO.Path.Combine(_folder, "late.graphql"));

        Assert.Equal("""{"data":{"hello":"Hello, late"}}""", (await server.PostAsync("""{"id":"late"}""")).Body);
    }

    [Fact]
    public async Task A_stored_document_has_to_be_valid_and_its_kind_allowed()
    {
        Store("wrong", "{ goodbye }");
        Store("broken", "{ hello(");
        Store("change", "mutation { change }");
        await using var server = await StartAsync(o => o.OnlyAllowPersistedDocuments = true);

        var (status, body) = await server.PostAsync("""{"id":"wrong"}""");
        Assert.Equal(400, status);
        Assert.Contains("The field `goodbye` does not exist on the type `Query`.", body, StringComparison.Ordinal);
        Assert.Contains("HC0011", (await server.PostAsync("""{"id":"broken"}""")).Body, StringComparison.Ordinal);
        Assert.Equal((200, """{"data":{"change":1}}"""), await server.PostAsync("""{"id":"change"}"""));
        Assert.Equal(405, (await server.GetAsync("/graphql?id=change")).Status);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("..%2fsecret")]
    [InlineData("..\\\\secret")]
    [InlineData("/etc/passwd")]
    [InlineData("secret\\u0000")]
    [InlineData("secret.graphql")]
    [InlineData(".")]
    [InlineData("sécret")]
    public async Task No_id_leads_out_of_the_folder(string id)
    {
        var inner = Directory.CreateDirectory(System.IO.Path.Combine(_folder, "inner")).FullName;
        Store("secret", "{ hello(name: \"secret\") }");
        await using var server = await StartAsync(folder: inner);

        var (status, body) = await server.PostAsync($$"""{"id":"{{id}}"}""");

        Assert.Equal(400, status);
        Assert.Contains("invalid", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_longer_than_a_file_name_is_unknown()
        => Assert.Contains("HC0020", (await (await StartAsync()).PostAsync($$"""{"id":"{{new string('a', 5_000)}}"}""")).Body, StringComparison.Ordinal);

    [Fact]
    public async Task Another_document_runs_unless_only_stored_ones_do()
    {
        Store("hello", Hello);
        await using var open = await StartAsync();
        await using var strict = await StartAsync(o => o.OnlyAllowPersistedDocuments = true);

        Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), await open.PostAsync("""{"query":"{ __typename }"}"""));
        Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), await open.PostAsync("""{"id":"unknown","query":"{ __typename }"}"""));
        Assert.Equal((200, """{"data":{"hello":"Hello, x"}}"""), await open.PostAsync("""{"id":"hello","query":"{ __typename }","variables":{"name":"x"}}"""));
        Assert.Equal((400, NotAllowed), await strict.PostAsync("""{"query":"{ __typename }"}"""));
        Assert.Equal((400, NotAllowed), await strict.PostAsync("""{"id":"unknown","query":"{ __typename }"}"""));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal((400, NotAllowed), await strict.PostAsync("""{"id":"hello","query":"{ __typename }","variables":{"name":"x"}}"""));
            Assert.Equal(200, (await strict.PostAsync("""{"id":"hello","variables":{"name":"x"}}""")).Status);
        }
        Assert.Equal((400, NotAllowed), await strict.GetAsync("/graphql?query={__typename}"));
    }

    [Theory]
    [InlineData("md5", HashFormat.Base64)]
    [InlineData("md5", HashFormat.Hex)]
    [InlineData("sha1", HashFormat.Hex)]
    [InlineData("sha256", HashFormat.Base64)]
    [InlineData("sha256", HashFormat.Hex)]
    public async Task The_text_of_a_stored_document_may_be_sent_where_that_is_allowed(string hash, HashFormat format)
    {
        const string document = "{ hello(name: \\\"stored\\\") }";
        var bytes = Encoding.UTF8.GetBytes("{ hello(name: \"stored\") }");
        var sum = hash switch { "md5" => MD5.HashData(bytes), "sha1" => SHA1.HashData(bytes), _ => SHA256.HashData(bytes) };
        Store(format is HashFormat.Hex ? Convert.ToHexString(sum).ToLowerInvariant() : Convert.ToBase64String(sum).TrimEnd('=').Replace('+', '-').Replace('/', '_'), "{ hello(name: \"stored\") }");
        Store("other", "{ hello(name: \"other\") }");
        void AddHash(IRequestExecutorBuilder schema) => _ = (hash, format) switch
        {
            ("md5", HashFormat.Base64) => schema.Services,
            ("md5", _) => schema.Services.AddMD5DocumentHashProvider(format),
            ("sha1", _) => schema.Services.AddSha1DocumentHashProvider(format),
            _ => schema.Services.AddSha256DocumentHashProvider(format)
        };
        await using var strict = await StartAsync(o => o.OnlyAllowPersistedDocuments = true, AddHash);
        await using var server = await StartAsync(o => (o.OnlyAllowPersistedDocuments, o.AllowDocumentBody) = (true, true), AddHash);

        Assert.Equal((400, NotAllowed), await strict.PostAsync($$"""{"query":"{{document}}"}"""));
        Assert.Equal((200, """{"data":{"hello":"Hello, stored"}}"""), await server.PostAsync($$"""{"query":"{{document}}"}"""));
        Assert.Equal((400, NotAllowed), await server.PostAsync("""{"query":"{ hello(name: \"sent\") }"}"""));
        // What runs is what is stored.
        Assert.Equal((200, """{"data":{"hello":"Hello, other"}}"""), await server.PostAsync("""{"id":"other","query":"{ hello(name: \"sent\") }"}"""));
        Assert.Equal((400, NotAllowed), await server.PostAsync("""{"id":"unknown","query":"{ hello(name: \"sent\") }"}"""));
    }

    [Fact]
    public async Task A_request_may_be_exempt_and_the_refusal_worded_by_the_application()
    {
        Store("hello", Hello);
        await using var server = await StartAsync(
            o =>
            {
                o.OnlyAllowPersistedDocuments = true;
                o.OperationNotAllowedError = ErrorBuilder.New().SetMessage("Register it.").SetCode("REGISTER").Build();
            },
            schema => schema.AddHttpRequestInterceptor((context, _, builder, _) =>
            {
                if (context.Request.Headers.ContainsKey("X-Developer")) builder.AllowNonPersistedOperation();
                return default;
            }));

        Assert.Equal(
            (400, """{"errors":[{"message":"Register it.","extensions":{"code":"REGISTER"}}]}"""), await server.PostAsync("""{"query":"{ __typename }"}"""));
        server.Http.DefaultRequestHeaders.Add("X-Developer", "yes");
        Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), await server.PostAsync("""{"query":"{ __typename }"}"""));
    }

    [Fact]
    public async Task A_socket_names_documents_too()
    {
        Store("ticks", "subscription { onTick }");
        await using var server = await StartAsync(o => o.OnlyAllowPersistedDocuments = true);
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();

        await socket.SendAsync("""{"id":"1","type":"subscribe","payload":{"id":"ticks"}}""");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"onTick":1}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
        await socket.SendAsync("""{"id":"2","type":"subscribe","payload":{"id":"unknown"}}""");
        Assert.Contains("HC0020", await socket.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"id":"2","type":"complete"}""", await socket.ReceiveAsync());
        await socket.SubscribeAsync("3", "subscription { onTick }");
        Assert.Contains("HC0067", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_may_be_kept_anywhere_and_are_asked_for_once()
    {
        var shelf = new Shelf { ["hello"] = Hello };
        await using var server = await TestServer.StartAsync(schema => schema.AddQueryType<Query>()
            .UsePersistedOperationPipeline()
            .Services.AddSingleton<IOperationDocumentStorage>(shelf));

        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await server.PostAsync("""{"id":"hello","variables":{"name":"x"}}""")).Status);
        Assert.Equal(400, (await server.PostAsync("""{"id":"unknown"}""")).Status);
        Assert.Equal(400, (await server.PostAsync("""{"id":"unknown"}""")).Status);
        Assert.Equal(["hello", "unknown", "unknown"], shelf.Asked);
        // A storage that fails is a failure of the server, which tells nothing.
        var (_, body) = await server.PostAsync("""{"id":"failing"}""");
        Assert.Equal("""{"errors":[{"message":"Unexpected Execution Error"}]}""", body);
    }

    [Fact]
    public async Task A_folder_takes_documents()
    {
        var storage = new FileSystemDocumentStorage(System.IO.Path.Combine(_folder, "new"));
        var id = new OperationDocumentId("saved");
        Assert.Null(await storage.TryReadAsync(id));
        await storage.SaveAsync(id, new OperationDocumentSourceText("{ a }"));
        await storage.SaveAsync(id, new OperationDocumentSourceText("{ b }"));
        Assert.Equal("{ b }", (await storage.TryReadAsync(id))!.ToString());
        Assert.Equal(["saved.graphql"], Directory.GetFiles(System.IO.Path.Combine(_folder, "new")).Select(System.IO.Path.GetFileName));
        await Assert.ThrowsAsync<ArgumentException>(() => storage.SaveAsync(default, new OperationDocumentSourceText("{ a }")).AsTask());
    }

    [Fact]
    public async Task Without_a_storage_the_schema_is_refused()
    {
        await using var services = new ServiceCollection().AddGraphQL().AddQueryType<Query>().UsePersistedOperationPipeline().Services.BuildServiceProvider();
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync().AsTask());
        Assert.Contains("AddFileSystemOperationDocumentStorage", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_pipeline_an_id_names_nothing()
    {
        Store("hello", Hello);
        await using var server = await TestServer.StartAsync(schema => schema.AddQueryType<Query>().AddFileSystemOperationDocumentStorage(_folder));
        Assert.Contains("HC0015", (await server.PostAsync("""{"id":"hello"}""")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_allows_nothing_else_is_not_served_anything_else_for_want_of_the_pipeline()
    {
        Store("hello", Hello);
        await using var server = await TestServer.StartAsync(schema => schema.AddQueryType<Query>()
            .AddFileSystemOperationDocumentStorage(_folder)
            .ModifyRequestOptions(options => options.PersistedOperations.OnlyAllowPersistedDocuments = true));
        Assert.Contains("HC0067", (await server.PostAsync("""{"query":"{ __typename }"}""")).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await server.PostAsync("""{"id":"hello","variables":{"name":"x"}}""")).Status);
    }

    private void Store(string id, string document) => File.WriteAllText(System.IO.Path.Combine(_folder, id + ".graphql"), document);

    private Task<TestServer> StartAsync(
        Action<PersistedOperationOptions>? configure = null, Action<IRequestExecutorBuilder>? schema = null, string? folder = null)
        => TestServer.StartAsync(builder =>
        {
            builder.AddQueryType<Query>().AddMutationType<Mutation>().AddSubscriptionType<Subscription>()
                .AddFileSystemOperationDocumentStorage(folder ?? _folder)
                .UsePersistedOperationPipeline()
                .ModifyRequestOptions(options => configure?.Invoke(options.PersistedOperations));
            schema?.Invoke(builder);
        });

    public sealed class Query
    {
        public string Hello(string name) => $"Hello, {name}";
    }

    public sealed class Mutation
    {
        public int Change() => 1;
    }

    public sealed class Subscription
    {
        public async IAsyncEnumerable<int> TickAsync()
        {
            await Task.Yield();
            yield return 1;
        }

        [Subscribe(With = nameof(TickAsync))]
        public int OnTick([EventMessage] int tick) => tick;
    }

    private sealed class Shelf : Dictionary<string, string>, IOperationDocumentStorage
    {
        public ConcurrentQueue<string> Asked { get; } = [];

        public ValueTask<IOperationDocument?> TryReadAsync(OperationDocumentId documentId, CancellationToken cancellationToken = default)
        {
            if (documentId.Value == "failing") throw new InvalidOperationException("The password is 1234.");
            Asked.Enqueue(documentId.Value);
            return new(TryGetValue(documentId.Value, out var text) ? new OperationDocumentSourceText(text) : null);
        }

        public ValueTask SaveAsync(OperationDocumentId documentId, IOperationDocument document, CancellationToken cancellationToken = default)
            => throw new NotSupportedException();
    }
}
