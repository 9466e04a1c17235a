using HotChocolate.Execution;
using HotChocolate.Types.Building;
using HotChocolate.Types.Model;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>Builds schemas from C# types, without executor or transport.</summary>
internal static class TestSchema
{
    public static SchemaModel Of<TQuery>(params Type[] types) => Build(setup => setup.QueryType = typeof(TQuery), null, types);

    public static SchemaModel OfExtensions(params Type[] types) => Build(_ => { }, null, types);

    public static SchemaModel Build(Action<SchemaSetup> configure, Action<IServiceCollection>? services, params Type[] types)
    {
        var setup = new SchemaSetup { Name = SchemaSetup.DefaultName };
        setup.Types.AddRange(types);
        configure(setup);
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        return SchemaBuilder.Build(setup, collection.BuildServiceProvider());
    }

    /// <summary>What is wrong with a schema that cannot be built.</summary>
    public static string ErrorOf<TQuery>(params Type[] types) => Assert.Throws<SchemaException>(() => Of<TQuery>(types)).Message;

    public static SchemaModel Model(this IRequestExecutor executor) => (SchemaModel)executor.Schema;

    /// <summary>The definition of one type, as SDL prints it.</summary>
    public static string Sdl(this SchemaModel schema, string typeName)
        => schema.FindType(typeName) is { } type ? HotChocolate.SchemaPrinting.SchemaPrinter.Print([type]) : throw new ArgumentException($"There is no type {typeName}.", nameof(typeName));

    /// <summary>Such as <c>users(first: Int): [User!]!</c> without descriptions.</summary>
    public static string Signature(this SchemaModel schema, string typeName, string fieldName)
    {
        var field = ((FieldsTypeModel)schema.FindType(typeName)!).FindField(fieldName)!;
        var arguments = field.Arguments.Count == 0 ? "" : $"({string.Join(", ", field.Arguments.Select(Print))})";
        return $"{field.Name}{arguments}: {field.Type}";
    }

    private static string Print(InputFieldModel input)
        => $"{input.Name}: {input.Type}" + (input.DefaultValue is { } value ? " = " + value.ToString() : "");
}
