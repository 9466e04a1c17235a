using System.Diagnostics;
using HotChocolate.Authorization;
using HotChocolate.CostAnalysis;
using HotChocolate.Diagnostics;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Planning;
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
        _setup = new ExecutionSetup(
            services,
            setup.Options<RequestExecutorOptions>(),
            errors,
            services.GetService<GreenDonut.DataLoaderRegistry>() is not null,
            setup.Features.Get<InstrumentationOptions>() is { } options ? new Instrumentation(options) : null);
    }

    public ISchema Schema => _schema;
    public IServiceProvider Services { get; }
    public ulong Version => 1;

    public Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return _setup.Instrumentation is { } instrumentation && Instrumentation.IsListening
            ? ObserveAsync(request, instrumentation, cancellationToken)
            : ExecuteAsync(request, span: null, cancellationToken);
    }

    private async Task<IExecutionResult> ObserveAsync(IOperationRequest request, Instrumentation instrumentation, CancellationToken cancellationToken)
    {
        var span = instrumentation.ObserveRequest();
        try
        {
            var result = await ExecuteAsync(request, span, cancellationToken).ConfigureAwait(false);
            span.End(request, result);
            return result;
        }
        catch (Exception exception)
        {
            span.End(exception);
            throw;
        }
    }

    private Task<IExecutionResult> ExecuteAsync(IOperationRequest request, RequestSpan? span, CancellationToken cancellationToken)
    {
        try
        {
            var running = RunAsync(request, span, cancellationToken);
            return running.IsCompletedSuccessfully ? Task.FromResult(running.Result) : WaitAsync(running);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Task.FromResult(Refuse(exception));
        }
    }

    private async Task<IExecutionResult> WaitAsync(ValueTask<IExecutionResult> running)
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

    private ValueTask<IExecutionResult> RunAsync(IOperationRequest request, RequestSpan? span, CancellationToken cancellationToken)
    {
        if (_persistedOperations is null) return RunAsync(request, request.Document, span, cancellationToken);
        var document = _persistedOperations.FindAsync(request, cancellationToken);
        return document.IsCompletedSuccessfully ? RunAsync(request, document.Result, span, cancellationToken) : LoadAsync(request, document, span, cancellationToken);
    }

    private async ValueTask<IExecutionResult> LoadAsync(
        IOperationRequest request, ValueTask<IOperationDocument> document, RequestSpan? span, CancellationToken cancellationToken)
        => await RunAsync(request, await document.ConfigureAwait(false), span, cancellationToken).ConfigureAwait(false);

    private ValueTask<IExecutionResult> RunAsync(IOperationRequest request, IOperationDocument? document, RequestSpan? span, CancellationToken cancellationToken)
    {
        var operation = Prepare(request, document ?? throw new GraphQLException(RequestErrors.NoDocument()), span);
        span?.SetOperation(operation);
        if (!IsAllowed(operation.Type, request.Flags)) return new(Refuse([RequestErrors.OperationNotAllowed()], httpStatus: 405));
        var authorization = RequestAuthorization.Of(operation);
        return authorization.IsEmpty ? RunAsync(request, operation, span, cancellationToken) : AuthorizeAsync(request, operation, authorization, span, cancellationToken);
    }

    private async ValueTask<IExecutionResult> AuthorizeAsync(
        IOperationRequest request, CompiledOperation operation, RequestAuthorization authorization, RequestSpan? span, CancellationToken cancellationToken)
        => await authorization.CheckAsync(request, request.Services ?? Services).ConfigureAwait(false) is { } denial
            ? Refuse([denial], httpStatus: 401)
            : await RunAsync(request, operation, span, cancellationToken).ConfigureAwait(false);

    private static bool IsAllowed(OperationType operation, GraphQLRequestFlags flags) => operation switch
    {
        OperationType.Query => flags.HasFlag(GraphQLRequestFlags.AllowQuery),
        OperationType.Mutation => flags.HasFlag(GraphQLRequestFlags.AllowMutation),
        _ => flags.HasFlag(GraphQLRequestFlags.AllowSubscription)
    };

    /// <summary>The operation that the request asks for, parsed, validated and compiled.</summary>
    /// <exception cref="GraphQLException">There is none that may be executed.</exception>
    private CompiledOperation Prepare(IOperationRequest request, IOperationDocument source, RequestSpan? span)
    {
        // A request that has limits of its own is judged by itself.
        var overrides = _validation.For(request.ContextData);
        var isCacheable = overrides == default;
        if (isCacheable && _documents.TryGet(source.AsSpan(), out var document)) return document.GetOperation(_schema, request.OperationName);
        using (span?.Begin(ActivityScopes.ParseDocument, "GraphQL Document Parsing", "parse")) document = Parse(source);
        using (span?.Begin(ActivityScopes.ValidateDocument, "GraphQL Document Validation", "validate"))
        {
            var errors = DocumentValidator.Validate(_schema, document.Document, _validation.Options, overrides);
            if (errors.Count > 0) throw new GraphQLException(errors);
        }
        if (isCacheable) _documents.Add(document);
        using (span?.Begin(ActivityScopes.CompileOperation, "GraphQL Operation Planning", "plan")) return document.GetOperation(_schema, request.OperationName);
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

    private ValueTask<IExecutionResult> RunAsync(IOperationRequest request, CompiledOperation operation, RequestSpan? span, CancellationToken cancellationToken)
    {
        var report = CostGate.Report(_costs.Check(operation, request.ContextData), request.ContextData);
        if (report is not null && CostGate.IsValidation(request.ContextData)) return new(CostOnly(report));
        if (!operation.Variables.TryCoerce((request as OperationRequest)?.VariableValues, out var variables, out var error))
            return new(Refuse([error]));
        AsyncServiceScope? scope = request.Services is null ? Services.CreateAsyncScope() : null;
        var details = new RequestInput(request.Services ?? scope!.Value.ServiceProvider, request.ContextData, null, null, report, cancellationToken);
        if (operation.Type is OperationType.Subscription)
            return SubscribeAsync(new SubscriptionExecutor(_setup, operation, variables, details, (request as OperationRequest)?.VariableValues), scope);
        // Before the run is made, so that its resolvers are within the activity.
        var activity = span?.Begin(ActivityScopes.ExecuteOperation, "GraphQL Operation Execution", "execute");
        var run = new OperationRun(_setup, operation, variables, details);
        if (scope is { } own) run.RegisterForCleanup(own.DisposeAsync);
        var running = run.ExecuteAsync();
        return activity is null && running.IsCompletedSuccessfully ? new(running.Result) : EndAsync(running, activity);
    }

    private static async ValueTask<IExecutionResult> EndAsync(ValueTask<OperationResult> running, Activity? activity)
    {
        using (activity) return await running.ConfigureAwait(false);
    }

    private static async ValueTask<IExecutionResult> SubscribeAsync(SubscriptionExecutor executor, AsyncServiceScope? scope)
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
