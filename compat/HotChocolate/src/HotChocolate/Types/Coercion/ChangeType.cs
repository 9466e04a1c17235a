#nullable disable // Which of the two may be null is the converter's own affair.

namespace HotChocolate.Utilities;

/// <summary>Converts a value to another C# type.</summary>
public delegate TTo ChangeType<in TFrom, out TTo>(TFrom source);
