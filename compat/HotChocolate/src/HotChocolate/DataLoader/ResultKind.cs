namespace GreenDonut;

/// <summary>What a <see cref="Result{TValue}"/> holds.</summary>
public enum ResultKind
{
    /// <summary>Nothing yet.</summary>
    Undefined = 0,

    /// <summary>A value.</summary>
    Value = 1,

    /// <summary>An error.</summary>
    Error = 2
}
