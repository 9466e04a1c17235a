namespace HotChocolate;

/// <summary>The event behind this run of a subscription (spec §6.2.3.2).</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
