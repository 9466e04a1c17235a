namespace HotChocolate.Types.Introspection;

internal static class DirectiveDescriptions
{
    public const string Skip = "Directs the executor to skip this field or fragment when the `if` argument is true.";
    public const string SkipIf = "Skipped when true.";
    public const string Include = "Directs the executor to include this field or fragment only when the `if` argument is true.";
    public const string IncludeIf = "Included when true.";
    public const string Deprecated = "The @deprecated directive is used within the type system definition language to indicate deprecated portions of a GraphQL service’s schema,such as deprecated fields on a type or deprecated enum values.";
    public const string DeprecatedReason = "Deprecations include a reason for why it is deprecated, which is formatted using Markdown syntax (as specified by CommonMark).";
    public const string SpecifiedBy = "The `@specifiedBy` directive is used within the type system definition language to provide a URL for specifying the behavior of custom scalar definitions.";
    public const string SpecifiedByUrl = "The specifiedBy URL points to a human-readable specification. This field will only read a result for scalar types.";
    public const string OneOf = "The `@oneOf` directive is used within the type system definition language\n to indicate:\n\n - an Input Object is a Oneof Input Object, or\n - an Object Type's Field is a Oneof Field.";
    public const string Cost = "The purpose of the `cost` directive is to define a `weight` for GraphQL types, fields, and arguments. Static analysis can use these weights when calculating the overall cost of a query or response.";
    public const string CostWeight = "The `weight` argument defines what value to add to the overall cost for every appearance, or possible appearance, of a type, field, argument, etc.";
    public const string ListSize = "The purpose of the `@listSize` directive is to either inform the static analysis about the size of returned lists (if that information is statically available), or to point the analysis to where to find that information.";
    public const string AssumedSize = "The `assumedSize` argument can be used to statically define the maximum length of a list returned by a field.";
    public const string SlicingArguments = "The `slicingArguments` argument can be used to define which of the field's arguments with numeric type are slicing arguments, so that their value determines the size of the list returned by that field. It may specify a list of multiple slicing arguments.";
    public const string SlicingArgumentDefaultValue = "The `slicingArgumentDefaultValue` argument can be used to define a default value for a slicing argument, which is used if the argument is not present in a query.";
    public const string SizedFields = "The `sizedFields` argument can be used to define that the value of the `assumedSize` argument or of a slicing argument does not affect the size of a list returned by a field itself, but that of a list returned by one of its sub-fields.";
    public const string RequireOneSlicingArgument = "The `requireOneSlicingArgument` argument can be used to inform the static analysis that it should expect that exactly one of the defined slicing arguments is present in a query. If that is not the case (i.e., if none or multiple slicing arguments are present), the static analysis may throw an error.";
    public const string Authorize = "The authorize directive.";
    public const string AuthorizePolicy = "The name of the authorization policy that determines access to the annotated resource.";
    public const string AuthorizeRoles = "Roles that are allowed to access the annotated resource.";
    public const string AuthorizeApply = "Defines when when the authorize directive shall be applied.By default the authorize directives are applied during the validation phase.";
    public const string ApplyPolicy = "Defines when a policy shall be executed.";
    public const string BeforeResolver = "Before the resolver was executed.";
    public const string AfterResolver = "After the resolver was executed.";
    public const string Validation = "The policy is applied in the validation step before the execution.";
}
