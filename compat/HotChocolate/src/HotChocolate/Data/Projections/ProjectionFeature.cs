namespace HotChocolate.Data.Projections;

/// <summary>Whether a field's property is loaded always, or never. Without it: where it is selected.</summary>
internal sealed record ProjectionFeature(bool IsProjected);
