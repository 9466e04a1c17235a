using HotChocolate.Authorization;
using HotChocolate.CostAnalysis;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Planning;
using HotChocolate.Types.Coercion;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Execution;

/// <summary>ExecuteRequest (spec §6.1), with everything around it that does not change from request to request kept.</summary>
internal sealed class RequestExecutor : IRequestExecutor
{
    private readonly SchemaModel _schema;
    private readonly DocumentCache _documents = new();
    private readonly ExecutionSetup _setup;
    private readonly ParserOptions _parserOptions;
    private readonly RequestValidation _validation;
    private readonly CostGate _costs;
    private readonly PersistedOperations? _persistedOperations;

    public RequestExecutor(SchemaModel schema, SchemaSetup setup, IServiceProvider services)
    {
        _schema = schema;
        Services = services;
        _parserOptions = setup.Options<RequestParserOptions>().ToParserOptions();
        _validation = new RequestValidation(setup.Options<ValidationOptions>());
        var errors = new ErrorHandler([.. setup.ErrorFilters.Select(create => create(services))]);
        _costs = new CostGate(setup.Options<CostOptions>(), setup.Options<ValidationOptions>().AnalyzeCost);
        _persistedOperations = PersistedOperations.Of(setup, services);
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
            if (_persistedOperations is null) return ExecuteAsync(request, request.Document, cancellationToken);
            var document = _persistedOperations.FindAsync(request, cancellationToken);
            return document.IsCompletedSuccessfully ? ExecuteAsync(request, document.Result, cancellationToken) : LoadAsync(request, document, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Task.FromResult(Refuse(exception));
        }
    }

    private async Task<IExecutionResult> LoadAsync(IOperationRequest request, ValueTask<IOperationDocument> document, CancellationToken cancellationToken)
    {
        try
        {
            return await ExecuteAsync(request, await document.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Refuse(exception);
        }
    }

    private Task<IExecutionResult> ExecuteAsync(IOperationRequest request, IOperationDocument? document, CancellationToken cancellationToken)
    {
        var operation = Prepare(request, document ?? throw new GraphQLException(RequestErrors.NoDocument()));
        if (!IsAllowed(operation.Type, request.Flags)) return Task.FromResult(Refuse([RequestErrors.OperationNotAllowed()], httpStatus: 405));
        var authorization = RequestAuthorization.Of(operation);
        return authorization.IsEmpty
            ? ExecuteAsync(request, operation, cancellationToken)
            : AuthorizeAsync(request, operation, authorization, cancellationToken);
    }

    private static bool IsAllowed(OperationType operation, GraphQLRequestFlags flags) => operation switch
    {
        OperationType.Query => flags.HasFlag(GraphQLRequestFlags.AllowQuery),
        OperationType.Mutation => flags.HasFlag(GraphQLRequestFlags.AllowMutation),
        _ => flags.HasFlag(GraphQLRequestFlags.AllowSubscription)
    };

    /// <summary>The operation that the request asks for, parsed, validated and compiled.</summary>
    /// <exception cref="GraphQLException">There is none that may be executed.</exception>
    private CompiledOperation Prepare(IOperationRequest request, IOperationDocument source)
    {
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

    private async Task<IExecutionResult> AuthorizeAsync(
        IOperationRequest request,
        CompiledOperation operation,
        RequestAuthorization authorization,
        CancellationToken cancellationToken)
    {
        try
        {
            return await authorization.CheckAsync(request, request.Services ?? Services).ConfigureAwait(false) is { } denial
                ? Refuse([denial], httpStatus: 401)
                : await ExecuteAsync(request, operation, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Refuse(exception);
        }
    }

    private Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CompiledOperation operation, CancellationToken cancellationToken)
    {
        var report = CostGate.Report(_costs.Check(operation, request.ContextData), request.ContextData);
        if (report is not null && CostGate.IsValidation(request.ContextData)) return Task.FromResult<IExecutionResult>(CostOnly(report));
        if (!operation.Variables.TryCoerce((request as OperationRequest)?.VariableValues, out var variables, out var error))
            return Task.FromResult(Refuse([error]));
        AsyncServiceScope? scope = request.Services is null ? Services.CreateAsyncScope() : null;
        var details = new RequestDetails(request.Services ?? scope!.Value.ServiceProvider, request.ContextData, null, null, report, cancellationToken);
        if (operation.Type is OperationType.Subscription)
            return SubscribeAsync(new SubscriptionExecutor(_setup, operation, variables, details, (request as OperationRequest)?.VariableValues), scope);
        var run = new OperationRun(_setup, operation, variables, details);
        if (scope is { } own) run.RegisterForCleanup(own.DisposeAsync);
        var running = run.ExecuteAsync();
        return running.IsCompletedSuccessfully ? Task.FromResult<IExecutionResult>(running.Result) : Wait(running);
    }

    private static async Task<IExecutionResult> SubscribeAsync(SubscriptionExecutor executor, AsyncServiceScope? scope)
    {
        try
        {
            var result = await executor.SubscribeAsync().ConfigureAwait(false);
            if (scope is { } own) result.RegisterForCleanup(own.DisposeAsync);
            return result;
        }
        catch when (scope is not null)
        {
            await scope.Value.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<IExecutionResult> Wait(ValueTask<OperationResult> running)
    {
        try
        {
            return await running.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Refuse(exception);
        }
    }

    private IExecutionResult Refuse(Exception exception) => Refuse([.. ErrorHandler.ErrorsOf(exception, _setup.Options.IncludeExceptionDetails)]);

    private IExecutionResult Refuse(IReadOnlyList<IError> errors, int? httpStatus = null)
        => new OperationResult(
            data: null,
            isDataSet: false,
            _setup.Errors.Filter(errors),
            extensions: null,
            contextData: httpStatus is null ? null : Status(httpStatus.Value));

    private static OperationResult CostOnly(IReadOnlyDictionary<string, object?> report)
        => new(data: null, isDataSet: false, errors: null, report, Status(200));

    private static Dictionary<string, object?> Status(int httpStatus) => new() { [RequestState.HttpStatusCode] = httpStatus };
}
