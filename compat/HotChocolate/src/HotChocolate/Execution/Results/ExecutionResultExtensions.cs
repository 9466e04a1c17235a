using System.Buffers;
using HotChocolate.Execution.Processing;

namespace HotChocolate;

/// <summary>Shows results as JSON.</summary>
public static class ExecutionResultExtensions
{
    /// <summary>The result as it would be sent to a client.</summary>
    /// <exception cref="NotSupportedException">It is a stream.</exception>
    public static string ToJson(this IExecutionResult result, bool withIndentations = true)
    {
        if (result is not IOperationResult single) throw new NotSupportedException("Only the result of a single operation can be shown as JSON.");
        var buffer = new ArrayBufferWriter<byte>();
        single.WriteTo(buffer, withIndentations);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the result as UTF-8.</summary>
    public static void WriteTo(this IOperationResult result, IBufferWriter<byte> writer, bool withIndentations = true)
    {
        var operation = result as OperationResult
            ?? new OperationResult(result.Data, result.IsDataSet, result.Errors, result.Extensions, result.ContextData);
        if (!withIndentations && operation.Shared is { } shared)
        {
            writer.Write(shared.Json);
        }
        else if (withIndentations)
        {
            using var json = JsonWriters.Indented(writer);
            ResponseWriter.Write(json, operation);
        }
        else
        {
            JsonWriters.Write(writer, operation, static (json, result) => ResponseWriter.Write(json, result));
        }
    }
}
