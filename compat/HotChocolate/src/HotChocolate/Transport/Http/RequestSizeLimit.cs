namespace HotChocolate.Transport.Http;

/// <summary>How many bytes the body of a request may have.</summary>
internal sealed record RequestSizeLimit(int MaxBytes);
