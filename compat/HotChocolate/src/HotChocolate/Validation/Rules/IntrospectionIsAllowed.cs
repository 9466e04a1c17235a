namespace HotChocolate.Validation.Rules;

/// <summary>Where introspection is off, neither <c>__schema</c> nor <c>__type</c> is selected.</summary>
internal sealed class IntrospectionIsAllowed(string? message) : ValidationRule
{
    public override void Field(ValidationContext context, FieldNode field, OutputFieldModel? model)
    {
        if (model is not null && (model == context.Schema.SchemaField || model == context.Schema.TypeField))
        {
            context.Abort(ValidationErrors
                .Error(message ?? "Introspection is not allowed for the current request.", field)
                .At(context.Path)
                .With("field", model.Name)
                .SetCode("HC0046")
                .Build());
        }
    }
}
