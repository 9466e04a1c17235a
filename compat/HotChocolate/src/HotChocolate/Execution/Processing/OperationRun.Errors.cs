using HotChocolate.Planning;

namespace HotChocolate.Execution.Processing;

/// <summary>What goes wrong while fields are resolved.</summary>
internal sealed partial class OperationRun
{
    private List<IError>? _errors;

    /// <summary>An exception of a resolver. Its errors are given the field's place where they have none.</summary>
    public void Report(Exception exception, Selection selection, ResultObject node, int index)
    {
        foreach (var error in ErrorHandler.ErrorsOf(exception, Setup.Options.IncludeExceptionDetails)) Report(error, selection, node, index);
    }

    public void Report(IError error, Selection selection, ResultObject node, int index)
    {
        if (error.Path is null) error = error.WithPath(node.PathOf(index));
        if (error.Locations is not { Count: > 0 } && selection.SyntaxNode.Location is { } location)
            error = error.WithLocations([new Location(location.Line, location.Column)]);
        Add(error);
    }

    /// <summary>A pure resolver of an object below the root: its errors stay without a place.</summary>
    private void ReportWithoutPlace(Exception exception)
    {
        foreach (var error in ErrorHandler.ErrorsOf(exception, Setup.Options.IncludeExceptionDetails)) Add(error);
    }

    private void ReportNull(Selection selection, ResultObject node, int index) => Report(RequestErrors.NullForNonNull(), selection, node, index);

    private void Add(IError error)
    {
        error = Setup.Errors.Filter(error);
        lock (_gate) (_errors ??= []).Add(error);
    }
}
