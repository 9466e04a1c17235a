namespace HotChocolate.Validation;

/// <summary>The chapters of spec §5 in the order in which their errors are reported.</summary>
internal enum RuleGroup
{
    Documents,
    Operations,
    Fields,
    Arguments,
    Fragments,
    Values,
    Directives,
    Variables,
    VariableUses,
    Limits,
}
