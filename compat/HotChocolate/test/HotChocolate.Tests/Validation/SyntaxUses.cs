using HotChocolate.Language;

namespace HotChocolate.Tests.Validation;

/// <summary>The fragments and variables that selections use, through fragments too.</summary>
internal sealed class SyntaxUses(IReadOnlyList<FragmentDefinitionNode> fragments)
{
    public HashSet<string> Fragments { get; } = [];

    public HashSet<string> Variables { get; } = [];

    public void Add(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            Add(selection.Directives);
            switch (selection)
            {
                case FieldNode field:
                    Add(field.Arguments);
                    if (field.SelectionSet is not null) Add(field.SelectionSet);
                    break;
                case InlineFragmentNode inline:
                    Add(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when Fragments.Add(spread.Name.Value) && fragments.FirstOrDefault(f => f.Name.Value == spread.Name.Value) is { } fragment:
                    Add(fragment.Directives);
                    Add(fragment.SelectionSet);
                    break;
            }
        }
    }

    public void Add(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives) Add(directive.Arguments);
    }

    private void Add(IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments) Add(argument.Value);
    }

    private void Add(IValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Variables.Add(variable.Name.Value);
                break;
            case ListValueNode list:
                foreach (var item in list.Items) Add(item);
                break;
            case ObjectValueNode literal:
                foreach (var field in literal.Fields) Add(field.Value);
                break;
        }
    }
}
