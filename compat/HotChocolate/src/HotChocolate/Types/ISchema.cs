namespace HotChocolate;

/// <summary>A complete schema.</summary>
public interface ISchema : Types.IHasName, IHasDescription
{
    /// <summary>The services that its resolvers are given where a request brings none.</summary>
    IServiceProvider Services { get; }

    /// <summary>The schema in the schema definition language.</summary>
    string Print();

    /// <inheritdoc cref="Print"/>
    string ToString();
}
