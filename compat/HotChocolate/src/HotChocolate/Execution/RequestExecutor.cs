using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Planning;
using HotChocolate.Types.Coercion;
using HotChocolate.Types.Model;
using HotChocolate.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>ExecuteRequest (spec §6.1), with everything around it that does not change from request to request kept.</summary>
internal sealed class RequestExecutor : IRequestExecutor
{
    private readonly SchemaModel _schema;
    private readonly DocumentCache _documents = new();
    private readonly ExecutionSetup _setup;
    private readonly ParserOptions _parserOptions;
    private readonly RequestValidation _validation;

    public RequestExecutor(SchemaModel schema, SchemaSetup setup, IServiceProvider services)
    {
        _schema = schema;
        Services = services;
        _parserOptions = setup.Options<RequestParserOptions>().ToParserOptions();
        _validation = new RequestValidation(setup.Options<Validation.Options.ValidationOptions>());
        var errors = new ErrorHandler([.. setup.ErrorFilters.Select(create => create(services))]);
        _setup = new ExecutionSetup(services, setup.Options<RequestExecutorOptions>(), errors, services.GetService<GreenDonut.DataLoaderRegistry>() is not null);
    }

    public ISchema Schema => _schema;
    public IServiceProvider Services { get; }
    public ulong Version => 1;

    public Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var operation = Prepare(request);
            if (!VariableCoercion.TryCoerce(_schema, operation.Definition, (request as OperationRequest)?.VariableValues, out var variables, out var error))
                return Task.FromResult(Refuse([error]));
            return ExecuteAsync(request, operation, variables, cancellationToken);
        }
        catch (GraphQLException exception)
        {
            return Task.FromResult(Refuse(exception.Errors));
        }
    }

    /// <summary>The operation that the request asks for, parsed, validated and compiled.</summary>
    /// <exception cref="GraphQLException">There is none that may be executed.</exception>
    private CompiledOperation Prepare(IOperationRequest request)
    {
        if (request.Document is not { } source) throw new GraphQLException(RequestErrors.NoDocument());
        // A request that has limits of its own is judged by itself.
        var overrides = _validation.For(request.ContextData);
        var isCacheable = overrides == default;
        if (!isCacheable || !_documents.TryGet(source.AsSpan(), out var document))
        {
            document = Parse(source);
            var errors = DocumentValidator.Validate(_schema, document.Document, _validation.Options, overrides);
            if (errors.Count > 0) throw new GraphQLException(errors);
            if (isCacheable) _documents.Add(document);
        }
        return document.GetOperation(_schema, request.OperationName);
    }

    private CachedDocument Parse(IOperationDocument source)
    {
        if (source is OperationDocument { Document: { } document }) return new CachedDocument(source.ToArray(), document);
        try
        {
            return new CachedDocument(source.ToArray(), Utf8GraphQLParser.Parse(source.AsSpan(), _parserOptions));
        }
        catch (SyntaxException exception)
        {
            throw new GraphQLException(RequestErrors.Syntax(exception));
        }
    }

    private Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CompiledOperation operation, VariableValues variables, CancellationToken cancellationToken)
    {
        AsyncServiceScope? scope = request.Services is null ? Services.CreateAsyncScope() : null;
        var details = new RequestDetails(request.Services ?? scope!.Value.ServiceProvider, request.ContextData, null, null, null, cancellationToken);
        var run = new OperationRun(_setup, operation, variables, details);
        if (scope is { } own) run.RegisterForCleanup(own.DisposeAsync);
        var running = run.ExecuteAsync();
        return running.IsCompletedSuccessfully ? Task.FromResult<IExecutionResult>(running.Result) : Wait(running);
    }

    private static async Task<IExecutionResult> Wait(ValueTask<OperationResult> running) => await running.ConfigureAwait(false);

    private IExecutionResult Refuse(IReadOnlyList<IError> errors) => RequestErrors.Refuse(_setup.Errors.Filter(errors));
}
