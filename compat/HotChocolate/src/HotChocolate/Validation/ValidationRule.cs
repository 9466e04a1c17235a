namespace HotChocolate.Validation;

/// <summary>
/// A rule of spec §5. All rules share one walk over the document: operations in their order, a fragment where it is spread first.
/// A rule is made anew for every document, so that it may keep what it has seen.
/// </summary>
internal abstract class ValidationRule
{
    /// <summary>Before the walk.</summary>
    public virtual void EnterDocument(ValidationContext context, DocumentNode document) { }

    /// <summary>After the walk, for every operation: the uses of variables in it and in the fragments that it reaches.</summary>
    public virtual void VariableUsages(ValidationContext context, OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages) { }

    /// <summary>At the end, unless it was cut short.</summary>
    public virtual void LeaveDocument(ValidationContext context, DocumentNode document) { }

    public virtual void EnterOperation(ValidationContext context, OperationDefinitionNode operation) { }

    public virtual void VariableDefinition(ValidationContext context, VariableDefinitionNode variable, GraphType? type) { }

    public virtual void SelectionSet(ValidationContext context, SelectionSetNode selectionSet) { }

    /// <param name="context">Its path is that of the object that the field belongs to.</param>
    /// <param name="field">The selection.</param>
    /// <param name="model">The field of the schema; null where the parent type has none of that name.</param>
    public virtual void Field(ValidationContext context, FieldNode field, OutputFieldModel? model) { }

    public virtual void InlineFragment(ValidationContext context, InlineFragmentNode fragment) { }

    /// <summary>Every spread, also of a fragment that has been walked before.</summary>
    /// <param name="context">Its parent type is that of the enclosing selection set.</param>
    /// <param name="spread">The selection.</param>
    /// <param name="fragment">The fragment; null where the document has none of that name.</param>
    public virtual void FragmentSpread(ValidationContext context, FragmentSpreadNode spread, FragmentDefinitionNode? fragment) { }

    /// <summary>Once for every fragment that an operation reaches.</summary>
    public virtual void EnterFragment(ValidationContext context, FragmentDefinitionNode fragment) { }

    public virtual void LeaveFragment(ValidationContext context, FragmentDefinitionNode fragment) { }

    /// <summary>The directives of one node, before each is looked at by itself.</summary>
    public virtual void Directives(ValidationContext context, IReadOnlyList<DirectiveNode> directives) { }

    /// <param name="context">Its path includes the field that the directive stands on.</param>
    /// <param name="directive">The directive.</param>
    /// <param name="model">The directive of the schema; null where it has none of that name.</param>
    /// <param name="location">The location as spec §3.13 names it.</param>
    public virtual void Directive(ValidationContext context, DirectiveNode directive, DirectiveModel? model, string location) { }

    /// <summary>The arguments of a known field or directive.</summary>
    public virtual void Arguments(ValidationContext context, in ArgumentOwner owner, IReadOnlyList<ArgumentNode> arguments) { }

    /// <summary>A value with the type that its place wants; not called below values that do not fit.</summary>
    public virtual void Value(ValidationContext context, IValueNode value, in ValuePlace place) { }

    /// <summary>Every object literal, also within literals of scalars.</summary>
    public virtual void ObjectLiteral(ValidationContext context, ObjectValueNode value) { }

    /// <summary>An input object literal in a place that wants one.</summary>
    public virtual void InputObject(ValidationContext context, ObjectValueNode value, InputObjectModel type) { }

    /// <summary>One field of an input object literal, after the rules have seen the literal and before they see the value.</summary>
    public virtual void InputField(ValidationContext context, ObjectFieldNode field, InputFieldModel? model) { }
}
