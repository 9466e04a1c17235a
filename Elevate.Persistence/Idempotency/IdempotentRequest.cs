using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Elevate.Domain.Errors;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Idempotency;

/// <summary>
/// A request that its client may repeat. The key belongs to one user and operation, and to the input that it was first used
/// with. Look-up and insert both stand behind the lock of the user's row, so of two at once the second finds what the first did.
/// </summary>
internal sealed class IdempotentRequest
{
    private const int MaxKeyLength = 200;

    private const string Find = """
        SELECT request_hash, response::text FROM idempotency_keys WHERE user_id = $1 AND operation = $2 AND key = $3
        """;

    private const string Insert = """
        INSERT INTO idempotency_keys (user_id, operation, key, request_hash, response) VALUES ($1, $2, $3, $4, $5::jsonb)
        """;

    private readonly string _userId;
    private readonly string _operation;
    private readonly string? _key;
    private readonly string _hash;
    private Rows<(string Hash, string Response)>? _first;

    /// <param name="userId">Who asks.</param>
    /// <param name="operation">For what (<c>createSubmission</c>).</param>
    /// <param name="key">The client's key; null when it has none and every request counts.</param>
    /// <param name="input">The input, in a form that is the same for the same input.</param>
    /// <exception cref="ValidationException">The key is empty or too long.</exception>
    public IdempotentRequest(string userId, string operation, string? key, JsonNode input)
    {
        if (key is not null && (string.IsNullOrWhiteSpace(key) || key.Length > MaxKeyLength || key.Any(IsUnstorable)))
            throw new ValidationException($"An idempotency key has 1 to {MaxKeyLength} characters.", "idempotencyKey");

        (_userId, _operation, _key) = (userId, operation, key);
        _hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input)));
    }

    /// <summary>Adds the look-up, to run after the lock of the user's row.</summary>
    public void AddLookup(SqlBatch batch)
    {
        if (_key is not null)
            _first = batch.Read(Find, row => (row.GetString(0), row.GetString(1)), _userId, _operation, _key);
    }

    /// <summary>The response of the first request, as JSON; null when this is the first.</summary>
    /// <exception cref="DuplicateException">The first request with this key had another input.</exception>
    public string? FirstResponse()
    {
        if (_first is not [var first]) return null;
        if (first.Hash != _hash)
            throw new DuplicateException("This idempotency key was used for another input.", ErrorCodes.IdempotencyKeyReused);

        return first.Response;
    }

    /// <summary>Adds the record of what this request did.</summary>
    public void AddRecord(SqlBatch batch, JsonObject response)
    {
        if (_key is not null) batch.Write(Insert, _userId, _operation, _key, _hash, response.ToJsonString());
    }

    private static bool IsUnstorable(char character) => character == '\0' || char.IsSurrogate(character);
}
