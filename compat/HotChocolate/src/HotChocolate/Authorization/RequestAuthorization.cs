using System.Security.Claims;
using HotChocolate.Planning;

namespace HotChocolate.Authorization;

/// <summary>The rules of an operation that are checked before anything of it runs.</summary>
internal sealed class RequestAuthorization
{
    private readonly List<AuthorizeDirective> _rules = [];

    private RequestAuthorization(CompiledOperation operation)
    {
        var (schema, document) = (operation.Schema, operation.Document);
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().GroupBy(f => f.Name.Value).ToDictionary(g => g.Key, g => g.First());
        var seen = new HashSet<(SelectionSetNode, CompositeTypeModel)>();
        var open = new Stack<(SelectionSetNode Set, CompositeTypeModel Type)>();
        open.Push((operation.Definition.SelectionSet, operation.RootType));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            foreach (var node in next.Set.Selections)
            {
                switch (node)
                {
                    case FieldNode field when schema.FindField(next.Type, field.Name.Value) is { } model:
                        _rules.AddRange(AuthorizationRules.Of(model, next.Type, schema).Where(r => r.Apply is ApplyPolicy.Validation && !_rules.Contains(r)));
                        if (field.SelectionSet is { } set && model.Type.NamedType is CompositeTypeModel type) open.Push((set, type));
                        break;
                    case InlineFragmentNode inline:
                        open.Push((inline.SelectionSet, TypeOf(inline.TypeCondition) ?? next.Type));
                        break;
                    case FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var fragment):
                        open.Push((fragment.SelectionSet, TypeOf(fragment.TypeCondition) ?? next.Type));
                        break;
                }
            }
        }

        CompositeTypeModel? TypeOf(NamedTypeNode? condition) => condition is null ? null : schema.FindType(condition.Name.Value) as CompositeTypeModel;
    }

    /// <summary>The rules of an operation; worked out once.</summary>
    public static RequestAuthorization Of(CompiledOperation operation)
        => operation.Authorization ??= new RequestAuthorization(operation);

    /// <summary>Whether there is nothing to check.</summary>
    public bool IsEmpty => _rules.Count == 0;

    /// <summary>Why the request is denied; null where it is not.</summary>
    public async ValueTask<IError?> CheckAsync(IOperationRequest request, IServiceProvider services)
    {
        var user = request.ContextData is { } state && state.TryGetValue(RequestState.User, out var value) ? value as ClaimsPrincipal : null;
        foreach (var rule in _rules)
            if (await Authorizer.CheckAsync(rule, services, user, resource: request).ConfigureAwait(false) is { } denial) return denial;
        return null;
    }
}
