using HotChocolate.Language;
using HotChocolate.Types.Model;

namespace HotChocolate.Planning;

/// <summary>The arguments of a selection (spec §6.4.1), as far as they are known before a request comes.</summary>
internal sealed class ArgumentPlan(OutputFieldModel field, FieldNode node)
{
    public OutputFieldModel Field { get; } = field;

    public FieldNode Node { get; } = node;
}
