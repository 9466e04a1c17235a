using System.Buffers;
using System.Text.Encodings.Web;

namespace HotChocolate.Execution.Processing;

/// <summary>Keeps one JSON writer a thread, since making one costs more than writing a small response.</summary>
internal static class JsonWriters
{
    private static readonly JsonWriterOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonWriterOptions s_indented = s_compact with { Indented = true, NewLine = "\n" };

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    /// <summary>Writes through the thread's writer. <paramref name="write"/> must not wait for anything.</summary>
    public static void Write<TState>(IBufferWriter<byte> output, TState state, Action<Utf8JsonWriter, TState> write)
    {
        var writer = s_writer ?? new Utf8JsonWriter(output, s_compact);
        s_writer = null;
        writer.Reset(output);
        write(writer, state);
        writer.Flush();
        writer.Reset(Stream.Null);
        s_writer = writer;
    }

    public static Utf8JsonWriter Indented(IBufferWriter<byte> output) => new(output, s_indented);
}
