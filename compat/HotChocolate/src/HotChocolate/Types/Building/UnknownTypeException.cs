namespace HotChocolate.Types.Building;

/// <summary>A type was named that is not known yet; it may be found later.</summary>
internal sealed class UnknownTypeException(string name) : Exception
{
    public string Name { get; } = name;
}
