namespace HotChocolate.Planning;

/// <summary>One <c>@skip</c> or <c>@include</c> with a variable: holds where the variable has the wanted value (spec §3.13.1, §3.13.2).</summary>
/// <param name="Variable">Index into <see cref="CompiledOperation.ConditionVariables"/>.</param>
/// <param name="Expected">True for @include, false for @skip.</param>
internal readonly record struct Condition(int Variable, bool Expected);
