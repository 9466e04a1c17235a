namespace HotChocolate.Data.Common;

/// <summary>
/// Puts values into expressions the way that closures of C# do. Providers make parameters of them, so that one plan serves every value; constants
/// would be written into the SQL.
/// </summary>
internal static class QueryParameter
{
    public static Expression Of(object? value, Type type)
    {
        var holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type))!;
        var field = holder.GetType().GetField(nameof(Holder<>.Value))!;
        field.SetValue(holder, value);
        return Expression.Field(Expression.Constant(holder), field);
    }

    private sealed class Holder<T>
    {
        public T? Value = default;
    }
}
