namespace HotChocolate.Authorization;

/// <summary>Which rules hold for a field: its own, those of the types that it may return, and those of the root type that it belongs to.</summary>
internal static class AuthorizationRules
{
    public static List<AuthorizeDirective> Of(OutputFieldModel field, CompositeTypeModel declaringType, SchemaModel schema)
    {
        var rules = new List<AuthorizeDirective>();
        if (field.IsIntrospectionField || field.Directives.Any(d => d.Name == AllowAnonymousAttribute.DirectiveName)) return rules;
        if (IsRoot(declaringType, schema)) Add(rules, declaringType.Directives);
        Add(rules, field.Directives);
        if (field.Type.NamedType is CompositeTypeModel type)
            foreach (var possible in type.PossibleTypes) Add(rules, possible.Directives);
        return rules;
    }

    /// <summary>The pipeline of a field with its rules in front of it or behind it; the pipeline as it is where no rule asks for that.</summary>
    public static FieldDelegate? Guard(FieldDelegate? pipeline, List<AuthorizeDirective> rules)
    {
        if (pipeline is null) return null;
        foreach (var rule in Enumerable.Reverse(rules))
        {
            var next = pipeline;
            if (rule.Apply is ApplyPolicy.BeforeResolver) pipeline = context => CheckFirstAsync(context, rule, next);
            else if (rule.Apply is ApplyPolicy.AfterResolver) pipeline = context => CheckLastAsync(context, rule, next);
        }
        return pipeline;
    }

    private static async ValueTask CheckFirstAsync(IMiddlewareContext context, AuthorizeDirective rule, FieldDelegate next)
    {
        if (await Authorizer.CheckAsync(rule, context).ConfigureAwait(false) is { } denial) context.ReportError(denial);
        else await next(context).ConfigureAwait(false);
    }

    private static async ValueTask CheckLastAsync(IMiddlewareContext context, AuthorizeDirective rule, FieldDelegate next)
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is null || await Authorizer.CheckAsync(rule, context).ConfigureAwait(false) is not { } denial) return;
        context.Result = null;
        context.ReportError(denial);
    }

    private static bool IsRoot(CompositeTypeModel type, SchemaModel schema)
        => ReferenceEquals(type, schema.QueryType) || ReferenceEquals(type, schema.MutationType) || ReferenceEquals(type, schema.SubscriptionType);

    private static void Add(List<AuthorizeDirective> rules, IReadOnlyList<AppliedDirective> directives)
    {
        foreach (var rule in AuthorizeDirective.In(directives))
            if (!rules.Contains(rule)) rules.Add(rule);
    }
}
