namespace HotChocolate.Execution.Configuration;

/// <summary>Registers what one schema is made of.</summary>
public interface IRequestExecutorBuilder
{
    /// <summary>The name of the schema; <c>_Default</c> unless another was given.</summary>
    string Name { get; }

    /// <summary>The services of the application.</summary>
    IServiceCollection Services { get; }
}
