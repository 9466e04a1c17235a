namespace GreenDonut;

/// <summary>A key that must have a value has none.</summary>
public class KeyNotFoundException : Exception
{
    /// <summary>With a message.</summary>
    public KeyNotFoundException(string message) : base(message)
    {
    }
}
