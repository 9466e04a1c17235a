namespace HotChocolate.Internal;

/// <summary>A C# type with its nullability, as <see cref="Types.GetCursorPagingProvider"/> names it.</summary>
public interface IExtendedType;
