namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.5.1.3: the type of a fragment is an object, an interface or a union.</summary>
internal sealed class FragmentsOnCompositeTypes : ValidationRule
{
    private const string Message = "Fragments can only be declared on unions, interfaces, and objects.";

    public override void InlineFragment(ValidationContext context, InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } type && IsLeaf(context, type))
        {
            context.Report(RuleGroup.Fragments, ValidationErrors
                .Error(Message, fragment)
                .At(context.Path)
                .With("typeCondition", type.Name.Value)
                .Specified("Fragments-On-Composite-Types"));
        }
    }

    public override void EnterFragment(ValidationContext context, FragmentDefinitionNode fragment)
    {
        if (IsLeaf(context, fragment.TypeCondition))
        {
            context.Report(RuleGroup.Fragments, ValidationErrors
                .Error(Message, fragment)
                .At(context.Path)
                .With("typeCondition", fragment.TypeCondition.Name.Value)
                .With("fragment", fragment.Name.Value)
                .Specified("Fragments-On-Composite-Types"));
        }
    }

    private static bool IsLeaf(ValidationContext context, NamedTypeNode type) =>
        context.Schema.FindType(type.Name.Value) is { IsLeaf: true };
}
