namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.5.1.2: the type of a fragment exists.</summary>
internal sealed class FragmentSpreadTypeExistence : ValidationRule
{
    public override void InlineFragment(ValidationContext context, InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } type && !Exists(context, type))
        {
            context.Report(RuleGroup.Fragments, Unknown(type, fragment)
                .At(context.Path)
                .With("typeCondition", type.Name.Value)
                .Specified("Fragment-Spread-Type-Existence"));
        }
    }

    public override void EnterFragment(ValidationContext context, FragmentDefinitionNode fragment)
    {
        if (!Exists(context, fragment.TypeCondition))
        {
            context.Report(RuleGroup.Fragments, Unknown(fragment.TypeCondition, fragment)
                .At(context.Path)
                .With("typeCondition", fragment.TypeCondition.Name.Value)
                .With("fragment", fragment.Name.Value)
                .Specified("Fragment-Spread-Type-Existence"));
        }
    }

    private static bool Exists(ValidationContext context, NamedTypeNode type) =>
        context.Schema.FindType(type.Name.Value) is { IsOutputType: true };

    private static IErrorBuilder Unknown(NamedTypeNode type, ISyntaxNode fragment) =>
        ValidationErrors.Error($"Unknown type `{type.Name.Value}`.", fragment);
}
