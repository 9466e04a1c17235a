namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.7.3: only a repeatable directive stands twice in one location.</summary>
internal sealed class DirectivesAreUniquePerLocation : ValidationRule
{
    public override void Directives(ValidationContext context, IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count < 2) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            if (context.Schema.FindDirective(directive.Name.Value) is { IsRepeatable: false } && !names.Add(directive.Name.Value))
            {
                context.Report(RuleGroup.Directives, ValidationErrors
                    .Error("Only one of each directive is allowed per location.", directive)
                    .At(context.Path)
                    .Specified("Directives-Are-Unique-Per-Location"));
            }
        }
    }
}
