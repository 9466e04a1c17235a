namespace HotChocolate.Language;

/// <summary>A node with a name.</summary>
public interface IHasName
{
    /// <summary>The name.</summary>
    NameNode Name { get; }
}
