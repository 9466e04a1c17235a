namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.7.1: a directive is defined by the schema.</summary>
internal sealed class DirectivesAreDefined : ValidationRule
{
    public override void Directive(ValidationContext context, DirectiveNode directive, DirectiveModel? model, string location)
    {
        if (model is null)
        {
            context.Report(RuleGroup.Directives, ValidationErrors
                .Error($"The specified directive `{directive.Name.Value}` is not supported by the current schema.", directive)
                .At(context.Path)
                .Specified("Directives-Are-Defined"));
        }
    }
}
