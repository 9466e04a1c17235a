namespace HotChocolate.Execution;

/// <summary>The errors that execution itself raises.</summary>
internal static class RequestErrors
{
    public static IError NullForNonNull()
        => ErrorBuilder.New().SetMessage("Cannot return null for non-nullable field.").SetCode("HC0018").Build();

    public static IError InvalidLeafValue(LeafTypeModel type, object value)
    {
        var builder = ErrorBuilder.New().SetMessage($"{type.Name} cannot serialize the given value.");
        if (type.Kind is TypeKind.Scalar)
        {
            builder.SetExtension("actualValue", Convert.ToString(value, CultureInfo.InvariantCulture));
            builder.SetExtension("actualType", value.GetType().FullName);
        }
        return builder.SetCode("EXEC_INVALID_LEAF_VALUE").Build();
    }

    public static IError NotAList(OutputFieldModel field, object value)
        => ErrorBuilder.New()
            .SetMessage($"The value of the list field `{field.Coordinate}` is no list.")
            .SetExtension("actualType", value.GetType().FullName)
            .SetCode("EXEC_LIST_TYPE_NOT_SUPPORTED")
            .Build();

    public static IError NoObjectType(CompositeTypeModel type, object value)
        => ErrorBuilder.New()
            .SetMessage($"Unable to resolve the abstract type `{type.Name}` to an object type.")
            .SetExtension("actualType", value.GetType().FullName)
            .SetCode("EXEC_UNABLE_TO_RESOLVE_ABSTRACT_TYPE")
            .Build();

    public static OperationResult Timeout(ExecutionSetup setup)
        => Refuse(ErrorBuilder.New()
            .SetMessage($"The request exceeded the configured timeout of `{setup.Options.ExecutionTimeout.ToString("c", CultureInfo.InvariantCulture)}`.")
            .SetCode("HC0045")
            .Build());

    public static IError NoDocument()
        => ErrorBuilder.New().SetMessage("The query request contains no document or no document id.").SetCode("HC0015").Build();

    public static IError PersistedOperationNotFound(OperationDocumentId id)
        => ErrorBuilder.New().SetMessage("The specified persisted operation key is invalid.").SetCode("HC0020").SetExtension("requestedKey", id.Value).Build();

    public static IError OnlyPersistedOperationsAllowed()
        => ErrorBuilder.New().SetMessage("Only persisted operations are allowed.").SetCode("HC0067").Build();

    public static IError Syntax(SyntaxException exception)
        => ErrorBuilder.New().SetMessage(exception.Message).AddLocation(exception.Line, exception.Column).SetCode("HC0011").Build();

    public static IError OperationNotAllowed() => ErrorBuilder.New().SetMessage("The specified operation kind is not allowed.").Build();

    /// <summary>A request error (spec §7.1.2): nothing was executed.</summary>
    public static OperationResult Refuse(params IReadOnlyList<IError> errors) => new(data: null, isDataSet: false, errors, extensions: null, contextData: null);
}
