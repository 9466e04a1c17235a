namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.4.3: an argument that may not be null and has no default is given, and not as null.</summary>
internal sealed class RequiredArguments : ValidationRule
{
    public override void Arguments(ValidationContext context, in ArgumentOwner owner, IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var definition in owner.Definitions)
        {
            if (!definition.IsRequired) continue;
            var argument = arguments.FirstOrDefault(a => a.Name.Value == definition.Name);
            if (argument is null or { Value: NullValueNode })
            {
                context.Report(RuleGroup.Arguments, ValidationErrors
                    .Error($"The argument `{definition.Name}` is required.", argument ?? owner.Node)
                    .At(context.Path)
                    .Of(owner, definition.Name)
                    .Specified("Required-Arguments"));
            }
        }
    }
}
