namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.7.2: a directive stands where its definition allows it.</summary>
internal sealed class DirectivesAreInValidLocations : ValidationRule
{
    public override void Directive(ValidationContext context, DirectiveNode directive, DirectiveModel? model, string location)
    {
        if (model is not null && !model.Locations.Contains(location))
        {
            context.Report(RuleGroup.Directives, ValidationErrors
                .Error("The specified directive is not valid the current location.", directive)
                .At(context.Path)
                .Specified("Directives-Are-In-Valid-Locations"));
        }
    }
}
