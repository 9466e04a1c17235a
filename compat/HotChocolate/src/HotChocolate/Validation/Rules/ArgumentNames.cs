namespace HotChocolate.Validation.Rules;

/// <summary>Spec §5.4.1: a given argument is defined by the field or directive.</summary>
internal sealed class ArgumentNames : ValidationRule
{
    public override void Arguments(ValidationContext context, in ArgumentOwner owner, IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            if (context.IsFull(RuleGroup.Arguments)) return;
            if (owner.Find(argument.Name.Value) is null)
            {
                context.Report(RuleGroup.Arguments, ValidationErrors
                    .Error($"The argument `{argument.Name.Value}` does not exist.", argument)
                    .At(context.Path)
                    .Of(owner, argument.Name.Value)
                    .Specified("Required-Arguments"));
            }
        }
    }
}
