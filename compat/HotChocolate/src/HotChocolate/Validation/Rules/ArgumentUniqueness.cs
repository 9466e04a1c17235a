namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.4.2: an argument is given once.</summary>
internal sealed class ArgumentUniqueness : ValidationRule
{
    public override void Arguments(ValidationContext context, in ArgumentOwner owner, IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            if (context.IsFull(RuleGroup.Arguments)) return;
            if (!names.Add(argument.Name.Value))
            {
                context.Report(RuleGroup.Arguments, ValidationErrors
                    .Error("More than one argument with the same name in an argument set is ambiguous and invalid.", argument)
                    .At(context.Path)
                    .Of(owner, argument.Name.Value)
                    .Specified("Argument-Uniqueness"));
            }
        }
    }
}
