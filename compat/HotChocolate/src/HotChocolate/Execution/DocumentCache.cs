using System.Collections.Concurrent;

namespace HotChocolate.Execution;

/// <summary>
/// Keeps valid documents by their source text. Two generations: when the young one is full it becomes the old one, and what is asked for again moves
/// back. So reading takes no lock, what is in use stays, and what is not costs a bounded amount of memory.
/// </summary>
internal sealed class DocumentCache(int capacity = 512, int maxBytes = 2 << 20)
{
    private readonly Lock _gate = new();
    private Generation _young = new();
    private Generation _old = new();

    public bool TryGet(ReadOnlySpan<byte> source, [NotNullWhen(true)] out CachedDocument? document)
    {
        if (_young.TryGet(source, out document)) return true;
        if (!_old.TryGet(source, out document)) return false;
        Add(document);
        return true;
    }

    public void Add(CachedDocument document)
    {
        // Larger ones are not worth the place that they would take from others.
        if (document.Source.Length > maxBytes / 8) return;
        lock (_gate)
        {
            if (_young.Count >= capacity || _young.Bytes + document.Source.Length > maxBytes) (_old, _young) = (_young, new());
            _young.Add(document);
        }
    }

    private sealed class Generation
    {
        private readonly ConcurrentDictionary<byte[], CachedDocument> _documents = new(SourceComparer.Instance);
        private readonly ConcurrentDictionary<byte[], CachedDocument>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

        public Generation() => _lookup = _documents.GetAlternateLookup<ReadOnlySpan<byte>>();

        public int Count { get; private set; }
        public long Bytes { get; private set; }

        public bool TryGet(ReadOnlySpan<byte> source, [NotNullWhen(true)] out CachedDocument? document) => _lookup.TryGetValue(source, out document);

        public void Add(CachedDocument document)
        {
            if (!_documents.TryAdd(document.Source, document)) return;
            Count++;
            Bytes += document.Source.Length;
        }
    }

    private sealed class SourceComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly SourceComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] source) => GetHashCode(source.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> source)
        {
            var hash = new HashCode();
            hash.AddBytes(source);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
