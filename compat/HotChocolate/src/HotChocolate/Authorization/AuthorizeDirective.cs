namespace HotChocolate.Authorization;

/// <summary>One rule of authorization, as <c>@authorize</c> shows it.</summary>
internal sealed record AuthorizeDirective(string? Policy, IReadOnlyList<string>? Roles, ApplyPolicy Apply)
{
    public const string Name = "authorize";

    /// <summary>The rules among the directives of a type or field.</summary>
    public static IEnumerable<AuthorizeDirective> In(IReadOnlyList<AppliedDirective> directives)
        => directives.Where(d => d.Name == Name).Select(d => Read(d.Arguments));

    /// <summary>The arguments of the directive: only what is set is shown.</summary>
    public static ArgumentNode[] Arguments(string? policy = null, IReadOnlyList<string>? roles = null, ApplyPolicy apply = ApplyPolicy.BeforeResolver)
    {
        var arguments = new List<ArgumentNode>();
        if (policy is not null) arguments.Add(new ArgumentNode("policy", new StringValueNode(policy)));
        if (roles is { Count: > 0 })
            arguments.Add(new ArgumentNode("roles", new ListValueNode([.. roles.Order(StringComparer.Ordinal).Select(r => new StringValueNode(r))])));
        if (apply is not ApplyPolicy.BeforeResolver) arguments.Add(new ArgumentNode("apply", new EnumValueNode(Names.OfEnumValue(apply.ToString()))));
        return [.. arguments];
    }

    private static AuthorizeDirective Read(IReadOnlyList<ArgumentNode> arguments)
    {
        var directive = new AuthorizeDirective(null, null, ApplyPolicy.BeforeResolver);
        foreach (var argument in arguments)
        {
            directive = (argument.Name.Value, argument.Value) switch
            {
                ("policy", StringValueNode policy) => directive with { Policy = policy.Value },
                ("roles", ListValueNode roles) => directive with { Roles = [.. roles.Items.Cast<StringValueNode>().Select(r => r.Value)] },
                ("roles", StringValueNode role) => directive with { Roles = [role.Value] },
                ("apply", EnumValueNode { Value: "AFTER_RESOLVER" }) => directive with { Apply = ApplyPolicy.AfterResolver },
                ("apply", EnumValueNode { Value: "VALIDATION" }) => directive with { Apply = ApplyPolicy.Validation },
                _ => directive
            };
        }
        return directive;
    }
}
