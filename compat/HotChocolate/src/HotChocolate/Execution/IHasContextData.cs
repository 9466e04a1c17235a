namespace HotChocolate;

/// <summary>Carries values from one part of a request to another.</summary>
public interface IHasContextData
{
    /// <summary>The values by key.</summary>
    IDictionary<string, object?> ContextData { get; }
}
