using HotChocolate.Utilities;

namespace HotChocolate.Types.Coercion;

/// <summary>The application's own conversions between C# types of scalar values; they win over the engine's.</summary>
internal sealed class TypeConverters
{
    private readonly Dictionary<(Type From, Type To), Func<object, object?>> _converters = [];

    public void Add<TFrom, TTo>(ChangeType<TFrom, TTo> convert) => _converters[(typeof(TFrom), typeof(TTo))] = value => convert((TFrom)value);

    public Func<object, object?>? Find(Type from, Type to) => _converters.GetValueOrDefault((from, to));
}
