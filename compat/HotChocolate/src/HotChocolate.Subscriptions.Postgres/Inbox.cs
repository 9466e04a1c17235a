namespace HotChocolate.Subscriptions.Postgres;

/// <summary>
/// Puts messages together again, each once: a sender that could not know whether its transaction was committed sends it again. Also counts what is
/// missing between two messages of one sender. Used by one thread at a time.
/// </summary>
internal sealed class Inbox
{
    /// <summary>Every start of a node is a new sender, so those that are gone have to be forgotten some time.</summary>
    private const int MaxSenders = 1_024;

    private readonly Dictionary<string, Sender> _senders = new(StringComparer.Ordinal);
    private long _clock;

    public int Senders => _senders.Count;

    /// <summary>Takes a notification; returns the message where this one completes it, and how many are known to have been lost before it.</summary>
    public string? Take(Frame frame, out long missed)
    {
        missed = 0;
        if (!_senders.TryGetValue(frame.Sender, out var sender)) sender = Add(frame);
        sender.LastHeard = ++_clock;
        if (frame.Sequence <= sender.Last) return null;
        if (!sender.TryAdd(frame) || frame.Part < frame.Parts - 1) return null;
        missed = frame.Sequence - sender.Last - 1;
        sender.Last = frame.Sequence;
        return sender.TakeText();
    }

    private Sender Add(Frame frame)
    {
        if (_senders.Count >= MaxSenders) _senders.Remove(_senders.MinBy(s => s.Value.LastHeard).Key);
        return _senders[frame.Sender] = new Sender { Last = frame.Sequence - 1 };
    }

    private sealed class Sender
    {
        private readonly List<string> _parts = [];
        private long _sequence;

        /// <summary>The number of the last whole message.</summary>
        public long Last { get; set; }

        public long LastHeard { get; set; }

        /// <summary>False where the parts before this one are missing.</summary>
        public bool TryAdd(Frame frame)
        {
            if (frame.Sequence != _sequence) _parts.Clear();
            _sequence = frame.Sequence;
            if (frame.Part != _parts.Count) return false;
            _parts.Add(frame.Text);
            return true;
        }

        public string TakeText()
        {
            var text = string.Concat(_parts);
            _parts.Clear();
            return text;
        }
    }
}
