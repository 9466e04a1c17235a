namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.5.2.3: a fragment can apply to an object of the enclosing type.</summary>
internal sealed class FragmentSpreadIsPossible : ValidationRule
{
    private const string Message = "The parent type does not match the type condition on the fragment.";

    public override void InlineFragment(ValidationContext context, InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } type && !IsPossible(context, type))
        {
            context.Report(RuleGroup.Fragments, ValidationErrors
                .Error(Message, fragment)
                .At(context.Path)
                .With("typeCondition", type.Name.Value)
                .With("selectionSetType", context.ParentType.Name)
                .Specified("Fragment-spread-is-possible"));
        }
    }

    public override void FragmentSpread(ValidationContext context, FragmentSpreadNode spread, FragmentDefinitionNode? fragment)
    {
        if (fragment is not null && !IsPossible(context, fragment.TypeCondition))
        {
            context.Report(RuleGroup.Fragments, ValidationErrors
                .Error(Message, fragment)
                .At(context.Path)
                .With("typeCondition", fragment.TypeCondition.Name.Value)
                .With("selectionSetType", context.ParentType.Name)
                .With("fragment", fragment.Name.Value)
                .Specified("Fragment-spread-is-possible"));
        }
    }

    private static bool IsPossible(ValidationContext context, NamedTypeNode type) =>
        context.Schema.FindType(type.Name.Value) is not CompositeTypeModel composite || composite.Overlaps(context.ParentType);
}
