namespace HotChocolate.Execution;

/// <summary>Finds the executor of a schema; makes it on first use.</summary>
public interface IRequestExecutorResolver
{
    /// <summary>The executor of the schema with that name; null: the default schema.</summary>
    ValueTask<IRequestExecutor> GetRequestExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default);
}
